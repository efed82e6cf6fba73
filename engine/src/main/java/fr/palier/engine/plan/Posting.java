package fr.palier.engine.plan;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Obligation.Part;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A line of a rent account as a plan sees it.
 *
 * @param cents as in the ledger: positive, but for an adjustment
 * @param meant for what the payer said that it is (C. civ. 1342-10: the debtor may say what is paid)
 * @param recorded the number under which the ledger recorded it, which grows; 0 where that is not known
 */
public record Posting(LocalDate day, Kind kind, long cents, Optional<Part> meant, long recorded) {
    /** One order for the same lines, however they were recorded. */
    static final Comparator<Posting> ORDER = Comparator.comparing(Posting::day)
            .thenComparing(Posting::kind)
            .thenComparing(posting -> posting.meant.map(Part::ordinal).orElse(-1))
            .thenComparing(Posting::cents)
            .thenComparing(Posting::recorded);

    public Posting(LocalDate day, Kind kind, long cents, Optional<Part> meant) {
        this(day, kind, cents, meant, 0);
    }

    public static Posting of(LocalDate day, Kind kind, long cents) {
        return new Posting(day, kind, cents, Optional.empty());
    }
}
