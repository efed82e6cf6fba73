package fr.palier.app.shared;

/**
 * On whose records somebody works: one landlord at a time, and who. Every door to a landlord's records takes it first;
 * {@link Transactions} also tells it to the database, which shows no other landlord's rows.
 *
 * @param landlord the landlord's number
 * @param actor who works
 */
public record Scope(int landlord, Actor actor) {
    /** The program at work for a landlord. */
    public static Scope ofProgram(int landlord) {
        return new Scope(landlord, Actor.PROGRAM);
    }
}
