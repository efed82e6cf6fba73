package fr.palier.engine.triage;

import fr.palier.engine.Columns;

/** The signals of all tenancies on a day: a column of longs for each {@link Signal}, a row for each tenancy. */
public final class Signals {
    private static final int CLEAR_BEFORE = 1;
    private static final int TAKEN_BACK = 2;

    private final long[][] columns;
    private final byte[] notes;
    private final int size;

    /** Columns for that many tenancies, all zero: filled by {@link SignalKernel#draw}. */
    public Signals(int size) {
        this.size = size;
        this.notes = new byte[size];
        this.columns = new long[Signal.values().length][size];
    }

    /** How many tenancies there are. */
    public int size() {
        return size;
    }

    /** A value in the form of its signal, or {@link Columns#EMPTY}. */
    public long get(Signal signal, int tenancy) {
        return columns[signal.ordinal()][tenancy];
    }

    /** Takes a column as it is: a fact that is a signal too. */
    void share(Signal signal, long[] column) {
        columns[signal.ordinal()] = column;
    }

    /**
     * Takes rows of others. What lies scattered costs a fraction when it is fetched a column at a time, for then one row need
     * not wait for another.
     */
    void gather(Signals from, int[] rows, int count) {
        for (int column = 0; column < columns.length; column++) {
            gather(from.columns[column], columns[column], rows, count);
        }
        for (int i = 0; i < count; i++) {
            notes[i] = from.notes[rows[i]];
        }
    }

    private static void gather(long[] from, long[] into, int[] rows, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = from[rows[i]];
        }
    }

    /** A whole column, not to be written to. */
    long[] column(Signal signal) {
        return columns[signal.ordinal()];
    }

    /** All columns in the order of {@link Signal}, not to be written to. */
    long[][] columns() {
        return columns;
    }

    /** Keeps of an account what tells how its signals would move with the balance. */
    void note(int tenancy, boolean clearBefore, boolean takenBack) {
        notes[tenancy] = (byte) ((clearBefore ? CLEAR_BEFORE : 0) | (takenBack ? TAKEN_BACK : 0));
    }

    /** Whether the tenancy is newly fragile once it owes. */
    boolean clearBefore(int tenancy) {
        return (notes[tenancy] & CLEAR_BEFORE) != 0;
    }

    /** Whether more was taken back than ever came in. */
    boolean takenBack(int tenancy) {
        return (notes[tenancy] & TAKEN_BACK) != 0;
    }
}
