package fr.palier.app.timeline;

import java.time.LocalDate;

/**
 * Where a page of a timeline ends: entries go from the latest day back, those of one day from the last recorded back. Entries of
 * the ledger have recording numbers of the same sequence, so both merge into one order.
 */
public record Position(LocalDate day, long recorded) {
    /** Before everything. */
    public static final Position START = new Position(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);
}
