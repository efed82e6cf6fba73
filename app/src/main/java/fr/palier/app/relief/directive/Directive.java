package fr.palier.app.relief.directive;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A directive of a landlord.
 *
 * @param number counts from 1 within the landlord
 * @param state where it stands
 * @param end who ended it early and when, or who refused it
 */
public record Directive(
        int number,
        int version,
        Text text,
        Rules rules,
        Period period,
        State state,
        Asker asker,
        Optional<Decision> decision,
        Optional<Decision> end) {

    /**
     * What people read of it.
     *
     * @param source where it comes from: a decision, a circular, a call of the federation
     */
    public record Text(String title, String source, String why) {}

    /**
     * What it says.
     *
     * @param dues how many a household may put off by asking
     * @param noCoercion no step that presses a household
     * @param longest months of the longest plan that is proposed
     */
    public record Rules(Optional<Integer> dues, boolean noCoercion, Optional<Integer> longest) {
        /** A directive that says nothing. */
        public static final Rules NONE = new Rules(Optional.empty(), false, Optional.empty());

        boolean areNone() {
            return equals(NONE);
        }
    }

    /** Both days included. */
    public record Period(LocalDate from, LocalDate until) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** Who asked for it. */
    public record Asker(UUID person, String name) {}

    /** Who decided, and when. */
    public record Decision(String by, LocalDate on) {}

    /** Where a directive stands. */
    public enum State {
        /** Waits for another manager. */
        ASKED,
        /** Approved: it holds in its days. */
        RUNNING,
        REFUSED,
        /** Taken back by who asked for it. */
        WITHDRAWN,
        /** Ended before its last day. */
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return state == State.RUNNING && period.holds(day);
    }

    /** Whether it was approved and its last day has gone by. */
    public boolean isOver(LocalDate today) {
        return state == State.RUNNING && today.isAfter(period.until);
    }
}
