package fr.palier.app.ledger;

/**
 * Entries were added to a landlord's accounts. Published in the transaction that adds them; listeners hear it once that has
 * been committed.
 *
 * @param landlord the landlord's number
 * @param importId what the entries came with
 */
public record LedgerChanged(int landlord, int importId) {}
