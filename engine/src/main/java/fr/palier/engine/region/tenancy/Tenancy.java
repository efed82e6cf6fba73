package fr.palier.engine.region.tenancy;

/**
 * One tenancy as drawn, before it is lived.
 *
 * @param estate where it is
 * @param household who lives there
 * @param lease on what terms
 */
public record Tenancy(Estate estate, Household household, Lease lease) {}
