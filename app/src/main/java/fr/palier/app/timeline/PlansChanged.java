package fr.palier.app.timeline;

/**
 * Plans of a landlord's tenancies have come to something else. Published once in the transaction that says so; listeners hear it
 * when that has been committed.
 *
 * @param landlord the landlord's number
 */
public record PlansChanged(int landlord) {}
