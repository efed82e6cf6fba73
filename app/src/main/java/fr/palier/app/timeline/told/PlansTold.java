package fr.palier.app.timeline.told;

import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the module that keeps plans says of those to go through again with their households: the lists and the pages say it too. */
public interface PlansTold {
    /** Why, the most pressing first. */
    enum Why {
        /** Housing benefit came again after the plan was made without it. */
        BENEFIT_BACK,
        /** Aid that the plan leaves out will not come. */
        AID_GONE,
        /** It was kept, and runs again. */
        REOPENED;

        /** The end of the key of its words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A plan to go through again.
     *
     * @param plan its number within the tenancy
     * @param since the day on which a plan began to run again; empty where it stays to be done until the plan is changed
     */
    record ToReview(int plan, Why why, Optional<LocalDate> since) {
        /** Whether it still waits, where somebody spoke with the household last on a day. */
        public boolean waits(Optional<LocalDate> spoken) {
            return since.isEmpty() || spoken.isEmpty() || spoken.get().isBefore(since.get());
        }
    }

    /** By tenancy, one for each that has any; a fixed number of statements, whatever the number of tenancies. */
    Map<Integer, ToReview> toReview(Scope scope, Collection<Integer> tenancyIds);
}
