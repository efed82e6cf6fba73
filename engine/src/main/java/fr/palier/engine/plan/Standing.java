package fr.palier.engine.plan;

import fr.palier.engine.plan.Obligation.Part;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a plan stands at the beginning of a day. Amounts are cents.
 *
 * @param obligations instalments, then rents, each in the order of their days
 * @param paid of the plan, aid beyond what it leaves out included
 * @param relieved of that, by aid and write-offs
 * @param remaining of the plan
 * @param ahead received beyond what has fallen: it waits for the next rent or instalment
 * @param awaited aid that the plan leaves out and that has not come yet
 * @param benefitMissing housing benefit that was to come more than a month ago and did not: never the household's fault
 */
public record Standing(
        LocalDate asOf,
        List<Obligation> obligations,
        long paid,
        long relieved,
        long remaining,
        long ahead,
        long awaited,
        long benefitMissing) {

    /** What a plan has come to. */
    public enum State {
        RUNNING,
        /** Something promised has not been paid in time: time to talk. */
        BROKEN,
        /** All of it is paid. */
        KEPT
    }

    /** Copies the list. */
    public Standing {
        obligations = List.copyOf(obligations);
    }

    public State state() {
        boolean kept = obligations.stream()
                .filter(one -> one.part() == Part.PLAN)
                .allMatch(one -> one.coveredOn().isPresent());
        if (kept) {
            return State.KEPT;
        }
        return missed().isEmpty() ? State.RUNNING : State.BROKEN;
    }

    /** What was to be paid by now and was not, the oldest first. */
    public List<Obligation> missed() {
        return obligations.stream()
                .filter(one -> one.isMissed(asOf))
                .sorted(Comparator.comparing(Obligation::day))
                .toList();
    }

    /** What is missing of the plan or of the rents, in cents. */
    public long missing(Part part) {
        return missed().stream()
                .filter(one -> one.part() == part)
                .mapToLong(Obligation::missing)
                .sum();
    }

    /** The next instalment that is not paid yet. */
    public Optional<Obligation> next() {
        return obligations.stream()
                .filter(one -> one.part() == Part.PLAN && one.coveredOn().isEmpty())
                .findFirst();
    }
}
