package fr.palier.app.relief.clock;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.Refused;
import fr.palier.engine.law.LegalStep;
import fr.palier.engine.triage.Owing;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A step to record.
 *
 * @param proof a reference, such as the number of a registered letter; may be empty
 * @param leaseMonths months that the lease grants after a notice to pay; 0 where it says nothing
 */
public record Recorded(LegalStep step, LocalDate day, String proof, int leaseMonths) {
    private static final Pattern PROOF = Pattern.compile("[\\p{L}\\p{N} ./°'()-]{0,80}");
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int MOST_MONTHS = 12;

    /** Refuses a day to come, or of before the tenancy or its debt, and a proof or months that cannot be. */
    void check(TenancyDetails tenancy, Optional<Owing> owing, LocalDate today) {
        Refused.when(day.isAfter(today) && !step.mayBeAhead(), "relief.clock.day-to-come");
        Refused.when(day.isBefore(tenancy.terms().start()), "relief.clock.day-before");
        Refused.when(!PROOF.matcher(proof).matches(), "relief.clock.proof-form");
        Refused.when(leaseMonths < 0 || leaseMonths > MOST_MONTHS, "relief.clock.lease-months", MOST_MONTHS);
        owing.ifPresent(this::refuseBeforeTheDebt);
    }

    /** A step of before was about another debt, and would stop none of the days that are counted of this one. */
    private void refuseBeforeTheDebt(Owing owing) {
        LocalDate begun = begun(owing);
        Refused.when(
                step != LegalStep.AID_TO_TENANT && day.isBefore(begun),
                step == LegalStep.CAF_TOLD ? "relief.clock.before-unpaid" : "relief.clock.before-debt",
                AS_TYPED.format(begun));
    }

    /** What presses the household has to be about what remains today. */
    private LocalDate begun(Owing owing) {
        if (step.isCoercive()) {
            return owing.oldestUnpaid();
        }
        return step == LegalStep.CAF_TOLD ? owing.unpaidSince().orElse(owing.since()) : owing.since();
    }

    /**
     * Refuses a plan that was sent where no plan held on the day, or to a paying body that had not been told by then.
     *
     * @param held whether a plan held on the day
     * @param done what was recorded
     */
    void checkPlan(boolean held, List<Done> done) {
        Refused.when(
                done.stream()
                        .noneMatch(one ->
                                one.stands(LegalStep.CAF_TOLD) && !one.day().isAfter(day)),
                "relief.clock.plan-untold");
        Refused.when(!held, "relief.clock.plan-none");
    }

    @Override
    public String toString() {
        return "Recorded[" + step + ", " + day + "]";
    }
}
