package fr.palier.app.timeline.told;

import fr.palier.app.shared.Scope;
import java.time.LocalDate;
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

        @Override
        public String toString() {
            return "Promised[" + since + "]";
        }
    }

    /** The one promised to a household; empty once somebody has spoken with it. */
    Optional<Promised> of(Scope scope, int tenancyId);
}
