package fr.palier.engine.ledger;

import java.io.IOException;

/**
 * Takes rows one after another.
 *
 * @param <R> a view that moves from row to row: nothing of it may be kept but copies
 */
@FunctionalInterface
public interface RowSink<R> {
    /** @throws IOException if the row cannot be passed on; the reading ends there */
    void take(R row) throws IOException;
}
