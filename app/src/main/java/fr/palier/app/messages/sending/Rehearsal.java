package fr.palier.app.messages.sending;

import java.time.Instant;

/**
 * A send written out for everybody whom it would reach, of which nothing was kept.
 *
 * @param people for whom a message was written
 * @param unsayable to whom it could not be said
 * @param mills what it would cost, in thousandths of a euro
 */
public record Rehearsal(int people, int unsayable, long mills, String by, Instant at) {
    private static final int MILLS = 10;

    /** The cost in cents, rounded up. */
    public long cents() {
        return Math.ceilDiv(mills, MILLS);
    }
}
