package fr.palier.app.timeline.told;

import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What the module that sees to tasks says of the calls that households were promised. */
public interface CallsPromised {
    /**
     * A call that nobody has made yet.
     *
     * @param since the day on which the household asked for it
     * @param due the last day on which it is in time
     * @param who is to call
     */
    record Promised(LocalDate since, LocalDate due, String who) {
        /** Whether its day has passed. */
        public boolean isLate(LocalDate today) {
            return due.isBefore(today);
        }

        /** By how many days it is late; 0 where it is in time. */
        public long daysLate(LocalDate today) {
            return Math.max(0, ChronoUnit.DAYS.between(due, today));
        }

        @Override
        public String toString() {
            return "Promised[" + since + "]";
        }
    }

    /** The one promised to a household; empty once somebody has spoken with it. */
    Optional<Promised> of(Scope scope, int tenancyId);

    /** A call that waits, and whom it is for. */
    record Waiting(int tenancyId, Promised call) {}

    /** The calls that wait, of all households, the first due first. */
    List<Waiting> waiting(Scope scope, int limit);
}
