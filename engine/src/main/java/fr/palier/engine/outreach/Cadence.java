package fr.palier.engine.outreach;

import fr.palier.engine.outreach.Outcome.Then;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What becomes of a person after a call.
 *
 * @param limit attempts that a campaign makes
 * @param priority a person whom a campaign never gives up: attempts exhausted, somebody goes to the door
 * @param otherNumber whether another number is known
 */
public record Cadence(int limit, boolean priority, boolean otherNumber) {

    /** What follows. */
    public sealed interface Next {
        /** No more calls in this campaign: the person was spoken with, refused, or has died. */
        record Closed() implements Next {}

        /**
         * Another call, not before a moment.
         *
         * @param promised the person was told so
         */
        record Again(LocalDateTime from, boolean promised) implements Next {}

        /** Somebody goes to the door. */
        record Visit() implements Next {}

        /** Given up, and said so. */
        record Unreached() implements Next {}
    }

    /**
     * After an outcome.
     *
     * @param at when the call was
     * @param attempts made so far, this one included where it counts
     * @param promised for when another call was promised; needed where the outcome says so
     */
    public Next after(Outcome outcome, LocalDateTime at, int attempts, Optional<LocalDateTime> promised) {
        return switch (outcome.then()) {
            case CLOSE -> new Next.Closed();
            case PROMISE ->
                new Next.Again(
                        promised.orElseThrow(
                                () -> new IllegalArgumentException(outcome + " needs the moment that was promised")),
                        true);
            case OTHER_NUMBER -> otherNumber ? new Next.Again(Hours.opening(at), false) : exhausted();
            case AGAIN ->
                attempts >= limit && outcome.isAttempt() ? exhausted() : new Next.Again(again(outcome, at), false);
        };
    }

    private static LocalDateTime again(Outcome outcome, LocalDateTime at) {
        return outcome.isForTheOtherHalfDay()
                ? Hours.retry(at, outcome.delay())
                : Hours.opening(at.plus(outcome.delay()));
    }

    private Next exhausted() {
        return priority ? new Next.Visit() : new Next.Unreached();
    }

    /**
     * Until when nobody else calls the person either, whatever for: after a try until it may be made again, after a conversation
     * some days ({@link Spacing#otherwise}); whoever needs something, or was promised a call, only until the next day.
     */
    public static LocalDateTime rest(Outcome outcome, LocalDateTime at) {
        return switch (outcome.then()) {
            case AGAIN -> again(outcome, at);
            case OTHER_NUMBER -> at;
            case CLOSE -> Spacing.otherwise(at.toLocalDate(), needsMore(outcome));
            case PROMISE -> Spacing.otherwise(at.toLocalDate(), true);
        };
    }

    private static boolean needsMore(Outcome outcome) {
        return outcome == Outcome.REACHED_NEEDS || outcome == Outcome.URGENT_ESCALATED || outcome == Outcome.DECEASED;
    }

    /** Whether a promise can be kept: in the hours of calls, and not in the past. */
    public static boolean canPromise(LocalDateTime at, LocalDateTime now) {
        return Hours.areOpen(at) && at.isAfter(now);
    }

    /** Whether an outcome asks for the moment that was promised. */
    public static boolean needsPromise(Outcome outcome) {
        return outcome.then() == Then.PROMISE;
    }
}
