package fr.palier.app.relief.overview;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A plan, a request or a guarantee of a household, in a line.
 *
 * @param number of the tenancy's plans, requests or guarantees
 * @param what the kind of a request, or who pays a guarantee
 * @param state code of a plan's state or of a request's; empty for a guarantee
 * @param cents what a plan pays, what a request asked for or was granted, the most that a guarantee pays; 0 where it is not known
 * @param paid what has come of what a request was granted
 * @param next the instalment that comes next
 */
public record Solution(Sort sort, int number, String what, String state, long cents, long paid, Optional<Next> next) {
    private static final Set<String> AT_WORK = Set.of("proposed", "approved", "running", "broken", "suspended");

    /** What sort of solution. */
    public enum Sort {
        PLAN,
        REQUEST,
        GUARANTEE
    }

    /** An instalment to come, in cents. */
    public record Next(LocalDate day, long cents) {}

    /** Whether it is a plan that is being agreed or kept. */
    public boolean isPlanAtWork() {
        return sort == Sort.PLAN && AT_WORK.contains(state);
    }

    /** Whether a request was granted, be it paid or not. */
    public boolean isGranted() {
        return state.equals("granted") || state.equals("paid");
    }

    /** What of a granted request is to come on the account, in cents. */
    public long awaited() {
        return state.equals("granted") ? cents - paid : 0;
    }

    /** What of a granted request has not come though a part has, in cents. */
    public long missing() {
        return isGranted() && paid > 0 ? cents - paid : 0;
    }

    /** Where it is seen, below the household's page. */
    public String path() {
        return switch (sort) {
            case PLAN -> "/plans/" + number;
            case REQUEST -> (what.equals("fund") ? "/fsl/" : "/garanties/") + number;
            case GUARANTEE -> "/garanties";
        };
    }

    @Override
    public String toString() {
        return "Solution[" + sort + ", " + number + "]";
    }
}
