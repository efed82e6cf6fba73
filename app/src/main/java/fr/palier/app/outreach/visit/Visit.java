package fr.palier.app.outreach.visit;

import fr.palier.engine.outreach.Vulnerability;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person whom no call reached, or whom nobody can call.
 *
 * @param askedOn when somebody was first to go there
 * @param unansweredOn when the first who was asked had no answer: all that follows is for that day
 * @param spoken who spoke with the person meanwhile: nobody need worry, and somebody closes it
 * @param steps what was done, in order
 */
record Visit(
        long publicId,
        int id,
        int version,
        int tenancyId,
        VisitState state,
        int reasons,
        LocalDate askedOn,
        Optional<LocalDate> unansweredOn,
        Optional<Spoken> spoken,
        Optional<Closing> closing,
        List<Step> steps) {

    /** A colleague spoke with the person while it was open. */
    record Spoken(String by, LocalDate on) {}

    /** How it ended, who says so and when. */
    record Closing(String as, String by, LocalDate on) {}

    /** Who was asked, and what was found. */
    record Step(Link link, Link.Result result, String by, Instant at) {
        /** As messages call it: {@code relative.no-answer}. */
        public String code() {
            return link.code() + "." + result.code();
        }

        public String found() {
            return link.found(result);
        }
    }

    Visit {
        steps = List.copyOf(steps);
    }

    /** The last who was asked without an answer; empty where nobody was yet, once somebody spoke with the person, and once it is over. */
    public Optional<Step> unanswered() {
        return state == VisitState.WORRY && spoken.isEmpty() ? Optional.of(steps.getLast()) : Optional.empty();
    }

    public Set<Vulnerability> why() {
        return Vulnerability.ofBits(reasons);
    }

    /**
     * Whom to ask next; empty once it is over.
     *
     * @param doorsShut whether nobody may go to people's doors: then a relative is asked first
     */
    public Optional<Link> next(boolean doorsShut) {
        if (state == VisitState.CLOSED) {
            return Optional.empty();
        }
        return steps.isEmpty()
                ? Optional.of(doorsShut ? Link.RELATIVE : Link.DOOR)
                : Optional.of(steps.getLast().link().next());
    }

    /** What is to be done now, as messages call it: whom to ask, or to hear of rescue what it found. Empty once it is over. */
    public Optional<String> now(boolean doorsShut) {
        return next(doorsShut)
                .map(link -> !steps.isEmpty() && steps.getLast().link() == Link.RESCUE ? Link.CALLED : link.code());
    }

    /**
     * Whether the day on which it had to be settled is over: of what worries the day on which nobody answered, of a visit the day
     * after it was asked for. Once somebody spoke with the person it has time.
     */
    boolean isLate(LocalDate today) {
        return late(today) > 0;
    }

    /** For how many days it is late; 0 where it is not. */
    int late(LocalDate today) {
        if (spoken.isPresent()) {
            return 0;
        }
        Optional<LocalDate> last = switch (state) {
            case TO_DO -> Optional.of(askedOn.plusDays(1));
            case WORRY -> unansweredOn;
            case CLOSED -> Optional.empty();
        };
        return last.map(day -> (int) Math.max(0, ChronoUnit.DAYS.between(day, today)))
                .orElse(0);
    }

    /** For how many days it has waited. */
    long days(LocalDate today) {
        return ChronoUnit.DAYS.between(askedOn, today);
    }
}
