package fr.palier.app.triage;

/** Another version of a landlord's policy holds. Published in the transaction that writes it. */
public record PolicyPublished(int landlord, int version) {}
