package fr.palier.app.dossier;

import fr.palier.app.dossier.DossierStatus.Act;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done with a household in difficulty. Never changed: each verb answers the dossier as it would then be, or why not.
 *
 * @param number of the landlord's dossiers, from 1
 * @param publicId what stands in addresses of pages
 * @param version counts its changes: whoever acts says which one they saw
 * @param closing the last one; it holds while the status is {@link DossierStatus#CLOSED}
 * @param mergedInto number of the dossier that holds all of this one
 */
public record Dossier(
        int number,
        long publicId,
        int version,
        int tenancyId,
        DossierStatus status,
        Cause cause,
        Origin origin,
        Colleague adviser,
        LocalDate openedOn,
        Optional<Closing> closing,
        Optional<Integer> mergedInto) {
    /** Somebody of the staff, by the name that others know. */
    public record Colleague(UUID id, String name) {}

    /**
     * How it ended.
     *
     * @param satisfaction what the tenant answered, from 1 to 5; empty where it was not asked
     */
    public record Closing(LocalDate on, Ending ending, Optional<Integer> satisfaction) {
        private static final int BEST = 5;

        boolean isPossible() {
            return satisfaction.stream().allMatch(answer -> answer >= 1 && answer <= BEST);
        }
    }

    /**
     * What was done with it, by whom, on which business day.
     *
     * @param other the public id of the one with which it was merged or from which it was parted
     */
    public record Step(
            int version,
            LocalDate day,
            String by,
            Act act,
            DossierStatus status,
            String detail,
            String words,
            Optional<Long> other) {
        @Override
        public String toString() {
            return "Step[" + version + ", " + act + "]";
        }
    }

    /** Puts its cause and origin right. */
    Outcome recast(Cause rightly, Origin from) {
        return cause == rightly && origin == from
                ? new Outcome.Refused("dossier.nothing-changed")
                : move(Act.RECAST, rightly.code(), to -> with(to, rightly, from, adviser, closing, mergedInto));
    }

    /** A need was named. */
    Outcome follow() {
        return move(Act.FOLLOW, "", to -> with(to, cause, origin, adviser, closing, mergedInto));
    }

    /** Gives it into a colleague's hands. */
    Outcome handOver(Colleague colleague) {
        return colleague.id.equals(adviser.id)
                ? new Outcome.Refused("dossier.theirs-already")
                : move(Act.HAND_OVER, colleague.name, to -> with(to, cause, origin, colleague, closing, mergedInto));
    }

    /** Closes it. */
    Outcome close(Closing how) {
        return how.isPossible()
                ? move(
                        Act.CLOSE,
                        how.ending.code(),
                        to -> with(to, cause, origin, adviser, Optional.of(how), mergedInto))
                : new Outcome.Refused("dossier.satisfaction-range");
    }

    /**
     * Opens it again.
     *
     * @param besideAnother whether the tenancy has another one that is open
     */
    Outcome reopen(boolean besideAnother) {
        return besideAnother
                ? new Outcome.Refused("dossier.another-open")
                : move(Act.REOPEN, "", to -> with(to, cause, origin, adviser, closing, mergedInto));
    }

    /** Goes into another one. */
    Outcome mergeInto(Dossier survivor) {
        return move(
                Act.MERGE,
                Integer.toString(survivor.number),
                to -> with(to, cause, origin, adviser, closing, Optional.of(survivor.number)));
    }

    /** Takes in all that another one holds. */
    Outcome absorb(Dossier other) {
        return other.number == number
                ? new Outcome.Refused("dossier.merge-itself")
                : move(
                        Act.ABSORB,
                        Integer.toString(other.number),
                        to -> with(to, cause, origin, adviser, closing, mergedInto));
    }

    /** Leaves the one into which it went, and is as it was before. */
    Outcome part(DossierStatus before) {
        return move(
                Act.PART,
                mergedInto.map(number -> Integer.toString(number)).orElse(""),
                _ -> with(before, cause, origin, adviser, closing, Optional.empty()));
    }

    /** Lets another one go that it took in. */
    Outcome release(Dossier other) {
        return move(
                Act.RELEASE,
                Integer.toString(other.number),
                to -> with(to, cause, origin, adviser, closing, mergedInto));
    }

    private interface Change {
        Dossier to(DossierStatus status);
    }

    private Outcome move(Act act, String detail, Change change) {
        return status.after(act)
                .<Outcome>map(to -> new Outcome.Done(change.to(to), act, detail))
                .orElseGet(() -> new Outcome.Refused("dossier.not-now." + status.code()));
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // what can change of it
    private Dossier with(
            DossierStatus to, Cause why, Origin from, Colleague whose, Optional<Closing> how, Optional<Integer> into) {
        return new Dossier(number, publicId, version + 1, tenancyId, to, why, from, whose, openedOn, how, into);
    }
}
