package fr.palier.engine.region;

/** One tenancy as drawn, before it is lived. */
record Tenancy(Estate estate, Household household, Lease lease) {}
