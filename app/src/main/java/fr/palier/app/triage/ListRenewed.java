package fr.palier.app.triage;

/**
 * A landlord has a new list. Published in the transaction that writes it.
 *
 * @param run the new run's number
 */
public record ListRenewed(int landlord, int run) {}
