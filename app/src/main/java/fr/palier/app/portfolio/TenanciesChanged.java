package fr.palier.app.portfolio;

/**
 * Terms, homes or households of a landlord's tenancies were changed. Published in the transaction that changes them; listeners hear
 * it once that has been committed.
 *
 * @param landlord the landlord's number
 */
public record TenanciesChanged(int landlord) {}
