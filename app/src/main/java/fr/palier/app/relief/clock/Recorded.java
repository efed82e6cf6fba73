package fr.palier.app.relief.clock;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.Refused;
import fr.palier.engine.law.Arrears;
import fr.palier.engine.law.LegalCalendar;
import fr.palier.engine.law.LegalStep;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.triage.Owing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A step to record. A refusal of it names days as {@code 2020-04-15}: a page says them in words.
 *
 * @param proof a reference, such as the number of a registered letter; may be empty
 * @param leaseMonths months that the lease grants after a notice to pay; 0 where it says nothing
 */
public record Recorded(LegalStep step, LocalDate day, String proof, int leaseMonths) {
    private static final Set<LegalStep> WHERE_PAID_TO_THE_HOUSEHOLD =
            EnumSet.of(LegalStep.AID_TO_TENANT, LegalStep.DIRECT_PAYMENT_ASKED);
    private static final LegalCalendar LAW = LegalCalendar.shipped();
    private static final Pattern PROOF = Pattern.compile("[\\p{L}\\p{N} ./°'()-]{0,80}");
    private static final int MOST_MONTHS = 12;

    /** That the paying body is told on a day. */
    static Recorded told(LocalDate day) {
        return new Recorded(LegalStep.CAF_TOLD, day, "", 0);
    }

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
        Refused.when(step == LegalStep.CAF_TOLD && owing.unpaidSince().isEmpty(), "relief.clock.not-yet-unpaid");
        LocalDate begun = begun(owing);
        Refused.when(
                step != LegalStep.AID_TO_TENANT && day.isBefore(begun),
                step == LegalStep.CAF_TOLD ? "relief.clock.before-unpaid" : "relief.clock.before-debt",
                begun);
    }

    /** What presses the household has to be about what remains today. */
    private LocalDate begun(Owing owing) {
        if (step.isCoercive()) {
            return owing.oldestUnpaid();
        }
        return step == LegalStep.CAF_TOLD ? owing.unpaidSince().orElse(owing.since()) : owing.since();
    }

    /** Refuses a step that was not in order on its day: another one has to come first, or time to pass. */
    void checkOrder(Arrears arrears) {
        Refused.when(
                WHERE_PAID_TO_THE_HOUSEHOLD.contains(step) && arrears.aid() == Arrears.Aid.TO_LANDLORD,
                "relief.clock.paid-to-us");
        LAW.gap(step, arrears, day).ifPresent(gap -> {
            String missing = gap.first().map(LegalStep::code).orElse("too-soon");
            throw new Refused("relief.clock.order." + missing, gap.earliest());
        });
    }

    /** Refuses a plan that was sent where none held on the day. */
    void checkPlan(Fact.Plan held) {
        Refused.when(step == LegalStep.PLAN_SENT && held == Fact.Plan.NONE, "relief.clock.plan-none");
    }

    /** Refuses a look at the procedure of a household that is in none. */
    void checkReview(Optional<LocalDate> overIndebted) {
        Refused.when(
                step == LegalStep.OVER_INDEBTEDNESS_REVIEWED
                        && overIndebted.filter(since -> !since.isAfter(day)).isEmpty(),
                "relief.clock.not-over-indebted");
    }

    @Override
    public String toString() {
        return "Recorded[" + step + ", " + day + "]";
    }
}
