package fr.palier.app.dossier.merge;

/**
 * How much goes back to a dossier when it is parted again.
 *
 * @param items needs, goals, actions and tasks
 * @param since how many of them were written below its own since it was merged
 */
public record Returning(int items, int since, int notes, int referrals) {}
