package fr.palier.app.relief.overview;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A plan, a request or a guarantee of a household, in a line.
 *
 * @param number of the tenancy's plans, requests or guarantees
 * @param what the kind of a request, or who pays a guarantee
 * @param state code of a plan's state or of a request's; empty for a guarantee
 * @param cents what a plan pays, what a request asked for or was granted, the most that a guarantee pays; 0 where it is not known
 * @param next the instalment that comes next
 */
public record Solution(Sort sort, int number, String what, String state, long cents, Optional<Next> next) {
    /** What sort of solution. */
    public enum Sort {
        PLAN,
        REQUEST,
        GUARANTEE
    }

    /** An instalment to come, in cents. */
    public record Next(LocalDate day, long cents) {}

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
