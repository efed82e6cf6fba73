package fr.palier.app.relief.ground;

import fr.palier.app.relief.aid.Kind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An aid that was granted and has not come yet.
 *
 * @param request that was granted; empty where it was granted beside Palier
 * @param by who granted it
 * @param cents above 0
 * @param announced of that, what is said to be paid, be it on the account yet or not
 * @param undone of that, what is no longer granted, since the answer was corrected
 * @param gone of that, what will not come: what is no longer granted, and the rest of what was paid for the last time
 */
public record Counted(
        Optional<Asked> request, String by, LocalDate decided, long cents, long announced, long undone, long gone) {
    /** Of which nothing is said to be paid. */
    Counted(Optional<Asked> request, String by, LocalDate decided, long cents) {
        this(request, by, decided, cents, 0, 0, 0);
    }

    /** What has not been paid though a part of what was granted has, in cents. */
    public long missing() {
        return announced > 0 ? cents - undone - announced : 0;
    }

    /** A request by its number, to whom it went. */
    public record Asked(Kind kind, int number) {
        /** The page of it, below the household's. */
        public String path() {
            return "/" + kind.room() + "/" + number;
        }
    }

    /** What they come to, in cents. */
    public static long sum(Iterable<Counted> all) {
        long sum = 0;
        for (Counted one : all) {
            sum += one.cents;
        }
        return sum;
    }

    @Override
    public String toString() {
        return "Counted[•••]";
    }
}
