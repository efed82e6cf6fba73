package fr.palier.engine.plan;

import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A line of a rent account as a plan sees it.
 *
 * @param cents as in the ledger: positive, but for an adjustment
 * @param forPlan whether the payer said that it is for the plan (C. civ. 1342-10: the debtor may say what is paid)
 */
public record Posting(LocalDate day, Kind kind, long cents, boolean forPlan) {
    /** One order for the same lines, however they were recorded. */
    static final Comparator<Posting> ORDER = Comparator.comparing(Posting::day)
            .thenComparing(Posting::kind)
            .thenComparing(Posting::forPlan)
            .thenComparing(Posting::cents);

    public static Posting of(LocalDate day, Kind kind, long cents) {
        return new Posting(day, kind, cents, false);
    }
}
