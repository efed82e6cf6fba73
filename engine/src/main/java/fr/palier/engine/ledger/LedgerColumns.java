package fr.palier.engine.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The rent accounts of all tenancies as two arrays: the entries of tenancy {@code t}, oldest first, lie from
 * {@code start(t)} to {@code start(t + 1)}. Immutable; entries of one day keep no stated order, and none matters.
 */
public final class LedgerColumns {
    private final int[] starts;
    private final long[] entries;

    private LedgerColumns(int[] starts, long[] entries) {
        this.starts = starts;
        this.entries = entries;
    }

    /** A stretch of a log, with its place in the order of reading. */
    public record Segment(long order, EntryLog log, int from, int to) {}

    /**
     * Gathers logs into accounts: a counting sort by tenancy, in the order of reading so that a ledger kept by date is
     * gathered by date, then each account is put in order of date where it is not yet.
     *
     * @param tenancies how many tenancies there are
     */
    public static LedgerColumns gather(int tenancies, List<Segment> segments) {
        List<Segment> ordered = segments.stream()
                .sorted(Comparator.comparingLong(Segment::order))
                .toList();
        int[] starts = new int[tenancies + 2];
        ordered.forEach(segment -> count(segment, starts));
        for (int t = 1; t < starts.length; t++) {
            starts[t] = Math.addExact(starts[t], starts[t - 1]);
        }
        long[] entries = new long[starts[tenancies + 1]];
        ordered.forEach(segment -> place(segment, starts, entries));
        LedgerColumns columns = new LedgerColumns(Arrays.copyOf(starts, tenancies + 1), entries);
        columns.order();
        return columns;
    }

    /**
     * Accounts that lie side by side already. Takes the arrays as they are: they are not to be written to afterwards.
     * Accounts that are not in order of date are put in order.
     *
     * @param starts where the entries of each tenancy begin, and after the last one where they end
     * @throws IllegalArgumentException if the starts do not ascend from 0 to the number of entries
     */
    public static LedgerColumns of(int[] starts, long[] entries) {
        boolean whole = starts.length > 0 && starts[0] == 0 && starts[starts.length - 1] == entries.length;
        for (int t = 1; whole && t < starts.length; t++) {
            whole = starts[t] >= starts[t - 1];
        }
        if (!whole) {
            throw new IllegalArgumentException("starts must ascend from 0 to the number of entries");
        }
        LedgerColumns columns = new LedgerColumns(starts, entries);
        columns.order();
        return columns;
    }

    /** Counts entries of tenancy t at t + 2, so that {@link #place} may move the start of t, at t + 1, to its end. */
    private static void count(Segment segment, int[] starts) {
        for (int at = segment.from; at < segment.to; ) {
            int[] chunk = segment.log.tenancies.get(at / EntryLog.CHUNK);
            int end = Math.min(segment.to - (at & -EntryLog.CHUNK), EntryLog.CHUNK);
            for (int i = at & (EntryLog.CHUNK - 1); i < end; i++, at++) {
                if (chunk[i] >= 0) {
                    starts[chunk[i] + 2]++;
                }
            }
        }
    }

    private static void place(Segment segment, int[] starts, long[] entries) {
        for (int at = segment.from; at < segment.to; ) {
            int[] tenancies = segment.log.tenancies.get(at / EntryLog.CHUNK);
            long[] chunk = segment.log.entries.get(at / EntryLog.CHUNK);
            int end = Math.min(segment.to - (at & -EntryLog.CHUNK), EntryLog.CHUNK);
            for (int i = at & (EntryLog.CHUNK - 1); i < end; i++, at++) {
                if (tenancies[i] >= 0) {
                    entries[starts[tenancies[i] + 1]++] = chunk[i];
                }
            }
        }
    }

    private void order() {
        for (int t = 0; t < tenancies(); t++) {
            if (!ordered(starts[t], starts[t + 1])) {
                Arrays.sort(entries, starts[t], starts[t + 1]);
            }
        }
    }

    private boolean ordered(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (entries[i] >>> 34 < entries[i - 1] >>> 34) {
                return false;
            }
        }
        return true;
    }

    /** How many tenancies there are. */
    public int tenancies() {
        return starts.length - 1;
    }

    /** Where the entries of a tenancy begin; those of the one before end there. */
    public int start(int tenancy) {
        return starts[tenancy];
    }

    /** The entry at a place between {@code start(0)} and {@code start(tenancies())}. */
    public long entry(int place) {
        return entries[place];
    }

    /** How many entries there are in all. */
    public int size() {
        return entries.length;
    }
}
