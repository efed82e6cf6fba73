package fr.palier.engine.region.cast;

import fr.palier.engine.ledger.Kind;
import java.time.YearMonth;

/**
 * A line of the same amount on the same day of every month.
 *
 * @param from its first month
 * @param to its last month
 */
record Monthly(Kind kind, long cents, int day, YearMonth from, YearMonth to) {}
