package fr.palier.engine.intake;

import java.util.Arrays;

/**
 * Finds equal words among many millions; 0 is none. The words are dealt out by their highest bits first, so that each part is
 * looked through within the processor's own memory: one table for all would wait for the machine's memory at every word. Takes
 * them in {@link #SHARES} shares, so that what is dealt out stays small beside where it came from.
 */
final class SameIds {
    static final int SHARES = 4;
    private static final int SHARE_BITS = 2;
    /** Parts of a share. */
    private static final int PARTS = 256;

    private static final int PART_BITS = 8;

    private final int[] sizes = new int[SHARES * PARTS];
    private final int[] ends = new int[PARTS];
    private int share;
    private long[] words = new long[0];
    private int[] places = new int[0];
    private int[] table = new int[0];

    /** Sees a stretch of words, whose places count on from one. */
    @FunctionalInterface
    interface Sight {
        void see(long[] words, int from, int to, int firstPlace);
    }

    /** Two places with the same word; whether they are the same. */
    @FunctionalInterface
    interface Pair {
        boolean isSame(int earlier, int later);
    }

    /** First all are counted, then each share begins, is taken and looked through. */
    void count(long[] from, int at, int to, int firstPlace) {
        for (int i = at; i < to; i++) {
            sizes[part(from[i])] += from[i] == 0 ? 0 : 1;
        }
    }

    private static int part(long word) {
        return (int) (word >>> (64 - SHARE_BITS - PART_BITS));
    }

    /** Makes room for a share; false where it has no word. */
    boolean begin(int which) {
        share = which;
        int most = 0;
        int size = 0;
        for (int part = 0; part < PARTS; part++) {
            ends[part] = size;
            size = Math.addExact(size, sizes[share * PARTS + part]);
            most = Math.max(most, sizes[share * PARTS + part]);
        }
        if (size > words.length) {
            words = new long[size];
            places = new int[size];
        }
        if (2 * most > table.length) {
            table = new int[Integer.highestOneBit(most) * 4];
        }
        return size > 0;
    }

    /** Deals out those of the share, in order of their places. */
    void take(long[] from, int at, int to, int firstPlace) {
        for (int i = at; i < to; i++) {
            int part = part(from[i]) - share * PARTS;
            if (part >= 0 && part < PARTS && from[i] != 0) {
                int next = ends[part]++;
                words[next] = from[i];
                places[next] = firstPlace + i - at;
            }
        }
    }

    /** Shows every word of the share to the earlier ones like it until one is the same. */
    void find(Pair pair) {
        for (int part = 0; part < PARTS; part++) {
            Arrays.fill(table, 0);
            for (int i = part == 0 ? 0 : ends[part - 1]; i < ends[part]; i++) {
                put(i, pair);
            }
        }
    }

    private void put(int at, Pair pair) {
        int mask = table.length - 1;
        int slot = (int) (words[at] >>> 20) & mask;
        for (; table[slot] != 0; slot = slot + 1 & mask) {
            int other = table[slot] - 1;
            if (words[other] == words[at] && pair.isSame(places[other], places[at])) {
                return;
            }
        }
        table[slot] = at + 1;
    }
}
