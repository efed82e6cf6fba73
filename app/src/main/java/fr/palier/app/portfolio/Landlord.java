package fr.palier.app.portfolio;

/** A social landlord, member of the federation. */
public record Landlord(int id, String code, String name) {}
