package fr.palier.app.timeline;

/**
 * Reminders to some of a landlord's households have been suspended, or are not any more. Published in the transaction that says
 * so; listeners hear it when that has been committed.
 *
 * @param landlord the landlord's number
 */
public record HoldsChanged(int landlord) {}
