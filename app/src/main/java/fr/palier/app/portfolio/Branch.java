package fr.palier.app.portfolio;

/** An agency of a landlord. */
public record Branch(int id, String name) {}
