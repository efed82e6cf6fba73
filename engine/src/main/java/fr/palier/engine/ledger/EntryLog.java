package fr.palier.engine.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Entries in order of arrival, as a reader meets them: the tenancy's index and the entry, in chunks that are never
 * copied. Belongs to one thread. {@link #rewind} takes back what turned out to be read wrongly.
 */
public final class EntryLog {
    static final int CHUNK = 1 << 16;

    final List<int[]> tenancies = new ArrayList<>();
    final List<long[]> entries = new ArrayList<>();
    private int[] tenancyChunk = new int[0];
    private long[] entryChunk = new long[0];
    private int size;

    /** How many entries there are. */
    public int size() {
        return size;
    }

    /** Appends an entry. */
    public void add(int tenancy, long entry) {
        int place = size & (CHUNK - 1);
        if (place == 0) {
            nextChunk();
        }
        tenancyChunk[place] = tenancy;
        entryChunk[place] = entry;
        size++;
    }

    /** Forgets all entries from the given place on. */
    public void rewind(int to) {
        size = to;
        if ((size & (CHUNK - 1)) != 0) {
            tenancyChunk = tenancies.get(size / CHUNK);
            entryChunk = entries.get(size / CHUNK);
        }
    }

    /** Takes one entry out: its tenancy becomes -1, and no account will hold it. */
    public void drop(int place) {
        tenancies.get(place / CHUNK)[place & (CHUNK - 1)] = -1;
    }

    private void nextChunk() {
        if (size / CHUNK == tenancies.size()) {
            tenancies.add(new int[CHUNK]);
            entries.add(new long[CHUNK]);
        }
        tenancyChunk = tenancies.get(size / CHUNK);
        entryChunk = entries.get(size / CHUNK);
        Arrays.fill(tenancyChunk, -1);
    }
}
