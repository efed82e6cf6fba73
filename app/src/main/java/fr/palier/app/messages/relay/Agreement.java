package fr.palier.app.messages.relay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a landlord agreed with a partner about notices.
 *
 * @param id within the landlord
 * @param partner its number in the directory of partners
 * @param name of the partner, as it was then
 * @param made who wrote it down
 * @param ended who ended it before its day, where somebody did
 */
public record Agreement(int id, int partner, String name, Terms terms, Hand made, Optional<Hand> ended) {
    /** What was agreed. */
    public record Terms(About about, Way way, Said said, Period period) {}

    /**
     * Of what it is told.
     *
     * @param cities as the portfolio writes them; empty where it is told of all
     */
    public record About(Set<Kind> kinds, List<String> cities) {
        public About {
            kinds = Set.copyOf(kinds);
            cities = List.copyOf(cities);
        }
    }

    /**
     * How it is told: at least one of the two.
     *
     * @param inbox on its own pages
     * @param email the organisation's address; empty for none
     */
    public record Way(boolean inbox, String email) {
        @Override
        public String toString() {
            return "Way[" + inbox + "]";
        }
    }

    /**
     * How it came about.
     *
     * @param words what was agreed, in a line that both read
     * @param with who agreed for the partner; may be empty
     */
    public record Said(String words, String with, LocalDate on) {
        @Override
        public String toString() {
            return "Said[" + on + "]";
        }
    }

    /** From a day to a day, both included; or until somebody ends it. */
    public record Period(LocalDate from, Optional<LocalDate> until) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !isOver(day);
        }

        boolean isOver(LocalDate day) {
            return until.filter(day::isAfter).isPresent();
        }
    }

    /** Who did something with it, and when. */
    public record Hand(String by, LocalDate on) {}

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return terms.period.holds(day);
    }

    /** Whether it will never hold any more. */
    public boolean isOver(LocalDate day) {
        return terms.period.isOver(day);
    }

    @Override
    public String toString() {
        return "Agreement[" + id + "]";
    }
}
