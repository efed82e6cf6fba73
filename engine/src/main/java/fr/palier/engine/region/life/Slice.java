package fr.palier.engine.region.life;

import fr.palier.engine.region.tenancy.Dice;
import fr.palier.engine.region.tenancy.Stock;
import fr.palier.engine.region.tenancy.Tenancy;
import fr.palier.engine.region.tenancy.Window;
import java.util.Optional;

/** Some neighbouring tenancies of one landlord with all their lines, lived once and then written in any order. */
public final class Slice {
    /** Small enough that two threads share the work evenly, large enough that a month of it fills a buffer. */
    static final int TENANCIES = 1_024;

    private final Stock stock;
    private final int first;
    private final Followup[] followups;
    private final int[] starts;
    private final long[] entries;
    private final long linesBefore;

    private Slice(Stock stock, int first, Followup[] followups, int[] starts, long[] entries, long linesBefore) {
        this.stock = stock;
        this.first = first;
        this.followups = followups;
        this.starts = starts;
        this.entries = entries;
        this.linesBefore = linesBefore;
    }

    /** Lives the tenancies from a position on. */
    static Slice live(Stock stock, int first, Window window, Tales tales) {
        int count = Math.min(TENANCIES, stock.size() - first);
        Followup[] followups = new Followup[count];
        int[] starts = new int[count + 1];
        Entries entries = new Entries(window.lastDay());
        for (int i = 0; i < count; i++) {
            followups[i] = live(stock, first + i, window, entries, tales);
            starts[i + 1] = entries.size();
        }
        return new Slice(stock, first, followups, starts, entries.copy(), 0);
    }

    private static Followup live(Stock stock, int position, Window window, Entries entries, Tales tales) {
        int start = entries.size();
        Optional<Tale> tale = tales.at(stock, position);
        if (tale.isPresent()) {
            tale.get().tell(window, entries::add);
            entries.sortFrom(start);
            return tale.get().followup(window);
        }
        Tenancy tenancy = stock.tenancy(position, window);
        Dice dice = new Dice(stock.seed(position));
        Followup.Plan plan = new Life(tenancy, window, entries, stock.settlementMonth(), dice).live();
        entries.sortFrom(start);
        return Followup.draw(tenancy, entries.balanceFrom(start), plan, window, dice);
    }

    /** The same slice, knowing how many lines of its landlord come before its own. */
    Slice after(long lines) {
        return new Slice(stock, first, followups, starts, entries, lines);
    }

    /** Whose tenancies these are. */
    public Stock stock() {
        return stock;
    }

    /** How many tenancies; each has an index from 0. */
    public int count() {
        return followups.length;
    }

    /** How many lines; each has a number from 0. */
    public int lines() {
        return entries.length;
    }

    /** The position of a tenancy in its stock. */
    public int position(int index) {
        return first + index;
    }

    /** What was done about a tenancy. */
    public Followup followup(int index) {
        return followups[index];
    }

    /** Where the lines of a tenancy start; those of the last end at {@code start(count())}. */
    public int start(int index) {
        return starts[index];
    }

    /** The first line of a tenancy dated on a day or after it; the end of its lines if there is none. */
    public int firstFrom(int index, int day) {
        int low = starts[index];
        int high = starts[index + 1];
        long key = Entries.startOf(day);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A line, packed: {@link Entries} reads it. */
    public long entry(int line) {
        return entries[line];
    }

    /** The tenancy a line belongs to. */
    public int owner(int line) {
        int low = 0;
        int high = count() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= line) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** A number of its own for each line of the landlord, the same in every order. */
    public long number(int line) {
        return linesBefore + line + 1;
    }
}
