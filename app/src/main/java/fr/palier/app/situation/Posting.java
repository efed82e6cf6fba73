package fr.palier.app.situation;

import fr.palier.app.timeline.Position;
import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;

/**
 * A line of a rent account.
 *
 * @param cents as in the exchange format: positive, but for an adjustment
 * @param reversal takes another line back
 * @param reversed was taken back
 */
record Posting(Position position, Kind kind, long cents, String label, boolean reversal, boolean reversed) {
    public LocalDate day() {
        return position.day();
    }

    /** Counts: a reversal and what it takes back stand for nothing. */
    public boolean stands() {
        return !reversal && !reversed;
    }

    /** What it adds to the debt; nothing where it does not stand. */
    public long effect() {
        return stands() ? written() : 0;
    }

    /** What it says that it adds to the debt: a reversal has the amount of what it takes back, on the other side. */
    public long written() {
        boolean lowers = (kind.side() == Kind.Side.CREDIT) != reversal;
        return lowers ? -cents : cents;
    }
}
