package fr.palier.engine.law;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What the legal calendar of a tenancy is counted from.
 *
 * @param lease the day on which the lease was made
 * @param aid to whom housing benefit is paid
 * @param owingSince from when something is owed without a break; empty where nothing is
 * @param unpaidSince from when the rent counts as unpaid ({@link UnpaidRent}), if it does
 * @param oldestUnpaid the oldest term of which something remains
 * @param steps what was done, the latest day of each; what was done before {@code owingSince} was about another debt
 * @param leaseNoticeMonths months that the lease grants after a notice to pay; 0 where it says nothing
 */
public record Arrears(
        LocalDate lease,
        Aid aid,
        Optional<LocalDate> owingSince,
        Optional<LocalDate> unpaidSince,
        Optional<LocalDate> oldestUnpaid,
        Map<LegalStep, LocalDate> steps,
        int leaseNoticeMonths) {
    public Arrears {
        steps = Map.copyOf(steps);
    }

    /** To whom housing benefit is paid. */
    public enum Aid {
        NONE,
        TO_LANDLORD,
        TO_TENANT
    }

    /** When a step was taken about this debt. */
    public Optional<LocalDate> done(LegalStep step) {
        return Optional.ofNullable(steps.get(step))
                .filter(day -> owingSince.filter(since -> !day.isBefore(since)).isPresent());
    }

    /** When the paying body was told of rent that counted as unpaid by then; told before, it has to be told again. */
    public Optional<LocalDate> told() {
        return done(LegalStep.CAF_TOLD)
                .filter(day -> unpaidSince.filter(since -> !day.isBefore(since)).isPresent());
    }
}
