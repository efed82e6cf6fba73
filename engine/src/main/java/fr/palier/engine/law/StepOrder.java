package fr.palier.engine.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * In which order steps about unpaid rent follow one another (CCH R824-4 to R824-22; loi 89-462, art. 24): what has to have been done
 * before, and how long the law then waits. What else speaks against pressing a household, see {@link Restraint}.
 */
public final class StepOrder {
    private final CourtClock court;

    StepOrder(CourtClock court) {
        this.court = court;
    }

    /**
     * What keeps a step from being in order.
     *
     * @param first the step that has to come before; empty where only time has to pass
     * @param earliest the first day on which the step is in order: counted from what was done, and of what was not, as if it were
     *     done on the day that was asked about
     */
    public record Gap(Optional<LegalStep> first, LocalDate earliest) {}

    Optional<Gap> gap(LegalStep step, Arrears arrears, LocalDate day) {
        return switch (step) {
            case AID_TO_TENANT, CCAPEX_SEIZED, NOTICE_SERVED, OVER_INDEBTEDNESS_REVIEWED -> Optional.empty();
            case CAF_TOLD, DIRECT_PAYMENT_ASKED -> aid(arrears, day);
            case SENT_BACK, FUND_SEIZED, SMALL_DEBT, PLAN_SENT, PAYER_NOTICE ->
                behind(LegalStep.CAF_TOLD, told(arrears), day);
            case SMALL_FAILED -> behind(LegalStep.SMALL_DEBT, ever(LegalStep.SMALL_DEBT, arrears), day);
            case DIRECT_PAYMENT_TAKEN, DIRECT_PAYMENT_REFUSED ->
                behind(LegalStep.DIRECT_PAYMENT_ASKED, ever(LegalStep.DIRECT_PAYMENT_ASKED, arrears), day);
            case SUMMONED -> summons(arrears, day);
            case HEARING -> behind(LegalStep.SUMMONED, ever(LegalStep.SUMMONED, arrears), day);
            case PREFECT_TOLD ->
                ever(LegalStep.HEARING, arrears).isPresent()
                        ? Optional.empty()
                        : behind(LegalStep.SUMMONED, ever(LegalStep.SUMMONED, arrears), day);
            case LEAVE_SERVED ->
                behind(LegalStep.SUMMONED, arrears.doneOfPresent(LegalStep.SUMMONED), day)
                        .or(() -> behind(LegalStep.HEARING, ever(LegalStep.HEARING, arrears), day));
        };
    }

    private static Optional<Gap> aid(Arrears arrears, LocalDate day) {
        return arrears.aid() == Arrears.Aid.NONE
                ? Optional.of(new Gap(Optional.of(LegalStep.AID_TO_TENANT), day))
                : Optional.empty();
    }

    /** Told of this debt; where nothing is owed by now, told at all. */
    private static Optional<LocalDate> told(Arrears arrears) {
        return arrears.owingSince().isPresent() ? arrears.told() : ever(LegalStep.CAF_TOLD, arrears);
    }

    /** What others answer or set goes on although something was paid meanwhile. */
    private static Optional<LocalDate> ever(LegalStep step, Arrears arrears) {
        return Optional.ofNullable(arrears.steps().get(step));
    }

    private static Optional<Gap> behind(LegalStep first, Optional<LocalDate> done, LocalDate day) {
        return done.filter(on -> !on.isAfter(day)).isPresent()
                ? Optional.empty()
                : Optional.of(new Gap(Optional.of(first), done.orElse(day)));
    }

    private Optional<Gap> summons(Arrears arrears, LocalDate day) {
        Optional<LocalDate> served = arrears.doneOfPresent(LegalStep.NOTICE_SERVED);
        Optional<LocalDate> seized = arrears.doneOfPresent(LegalStep.CCAPEX_SEIZED);
        Optional<LocalDate> known =
                seized.filter(on -> !on.isAfter(day)).or(arrears::toldOfPresent).or(() -> seized);
        LocalDate earliest = court.summonsFrom(arrears, served.orElse(day), known.orElse(day), day);
        return behind(LegalStep.NOTICE_SERVED, served, day)
                .or(() -> behind(LegalStep.CCAPEX_SEIZED, known, day))
                .flatMap(Gap::first)
                .map(first -> new Gap(Optional.of(first), earliest))
                .or(() -> day.isBefore(earliest) ? Optional.of(new Gap(Optional.empty(), earliest)) : Optional.empty());
    }
}
