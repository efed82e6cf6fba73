package fr.palier.engine.region.place;

/**
 * A place on the map, WGS 84.
 *
 * @param longitude degrees, east positive
 * @param latitude degrees, north positive
 */
public record Point(double longitude, double latitude) {}
