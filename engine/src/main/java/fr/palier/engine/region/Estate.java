package fr.palier.engine.region;

/**
 * What neighbours share.
 *
 * @param commune where it stands
 * @param priorityArea its invented QPV code, empty outside
 * @param rate monthly rent and charges in cents per square metre
 */
record Estate(Commune commune, String priorityArea, int rate) {}
