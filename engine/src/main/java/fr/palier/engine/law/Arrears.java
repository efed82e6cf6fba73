package fr.palier.engine.law;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the legal calendar of a tenancy is counted from.
 *
 * <p>Two readings of one account. What protects the household goes by the <em>run</em>: as long as the account was not at zero,
 * a duty stands and a step of the run counts. What presses it goes by the <em>present debt</em>: what remains today, from its
 * oldest unpaid due and from the beginning of the run on. Payments put out the oldest due first (c. civ. 1342-10), so that whatever a step of before that due was
 * about has been paid: it counts for nothing against the household any more.
 *
 * @param lease the day on which the lease was made
 * @param aid to whom housing benefit is paid
 * @param owingSince from when something is owed without a break; empty where nothing is
 * @param unpaidSince from when in the run the rent counted as unpaid ({@link UnpaidRent}), if it did
 * @param present what remains today; empty where nothing is owed
 * @param steps what was done, the latest day of each; what was done before {@code owingSince} was about another debt
 * @param leaseNoticeMonths months that the lease grants after a notice to pay; 0 where it says nothing
 */
public record Arrears(
        LocalDate lease,
        Aid aid,
        Optional<LocalDate> owingSince,
        Optional<LocalDate> unpaidSince,
        Optional<Present> present,
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

    /**
     * The present debt.
     *
     * @param oldest the oldest due of which something remains
     * @param countedSince since when it has counted as unpaid without a break; empty where it does not
     */
    public record Present(LocalDate oldest, Optional<LocalDate> countedSince) {}

    /** The same with other steps. */
    public Arrears with(Map<LegalStep, LocalDate> others) {
        return new Arrears(lease, aid, owingSince, unpaidSince, present, others, leaseNoticeMonths);
    }

    /** The oldest due of which something remains. */
    public Optional<LocalDate> oldestUnpaid() {
        return present.map(Present::oldest);
    }

    /** Since when the rent counts as unpaid for the present debt, if it does. */
    public Optional<LocalDate> countedSince() {
        return present.flatMap(Present::countedSince);
    }

    /** When a step was taken since something is owed without a break. */
    public Optional<LocalDate> done(LegalStep step) {
        return Optional.ofNullable(steps.get(step))
                .filter(day -> owingSince.filter(since -> !day.isBefore(since)).isPresent());
    }

    /** When a step was taken about the present debt. */
    public Optional<LocalDate> doneOfPresent(LegalStep step) {
        return done(step).filter(this::isOfPresent);
    }

    /** When the paying body was told of rent that counted as unpaid by then; told before, it has to be told again. */
    public Optional<LocalDate> told() {
        return done(LegalStep.CAF_TOLD)
                .filter(day -> unpaidSince.filter(since -> !day.isBefore(since)).isPresent());
    }

    /** When the paying body was told of the present debt. */
    public Optional<LocalDate> toldOfPresent() {
        return told().filter(this::isOfPresent);
    }

    /** Whether what happened on a day can be about the present debt: neither before its oldest unpaid due nor before the run. */
    private boolean isOfPresent(LocalDate day) {
        return Stream.of(oldestUnpaid(), owingSince)
                .allMatch(begun -> begun.filter(since -> !day.isBefore(since)).isPresent());
    }

    /** Whether somebody who spoke on a day can have spoken of the present debt: on the day of a due nothing of it is unpaid yet. */
    boolean isBehindPresent(LocalDate day) {
        return isOfPresent(day.minusDays(1));
    }
}
