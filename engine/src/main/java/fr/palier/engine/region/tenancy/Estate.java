package fr.palier.engine.region.tenancy;

import fr.palier.engine.region.place.Commune;

/**
 * What neighbours share.
 *
 * @param commune where it stands
 * @param priorityArea its invented QPV code, empty outside
 * @param rate monthly rent and charges in cents per square metre
 */
public record Estate(Commune commune, String priorityArea, int rate) {}
