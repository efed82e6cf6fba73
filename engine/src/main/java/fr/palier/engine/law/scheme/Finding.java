package fr.palier.engine.law.scheme;

import java.time.LocalDate;
import java.util.List;

/**
 * What the answers say of a scheme.
 *
 * @param day whose clauses count: of the lease, or today
 * @param verdict {@link Verdict#MAYBE} where what is not known can tell both ways
 * @param closed it is not open on that day, whatever the answers
 * @param reasons need by need; none where it is closed
 */
public record Finding(Scheme scheme, LocalDate day, Verdict verdict, boolean closed, List<Reason> reasons) {
    /** A need, and whether it is met. */
    public record Reason(Need need, Verdict met) {}

    /** Those that decide: where it is refused what is not met, else what is open, else all. */
    public List<Reason> deciding() {
        return reasons.stream().filter(one -> one.met() == verdict).toList();
    }

    public List<Clause> pays() {
        return scheme.pays(day);
    }

    public List<Term> terms() {
        return scheme.terms(day);
    }

    /** Whether all that it rests on was read in the text itself. */
    public boolean isSure() {
        return scheme.opening().isSure()
                && reasons.stream().allMatch(one -> one.need().clause().isSure());
    }
}
