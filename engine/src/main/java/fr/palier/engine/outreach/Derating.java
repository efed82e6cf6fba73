package fr.palier.engine.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How much a provider is given: one that fails is used less and tried again later, one that takes is used more again, step by step.
 *
 * @param load the share of the batches meant for it that it gets, in percent, 5 to 100
 * @param failures in a row
 * @param retryAt not before, where it is left alone
 */
public record Derating(int load, int failures, Optional<Instant> retryAt) {
    private static final int LEAST = 5;
    private static final int MOST = 100;
    private static final int STEP = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration THROTTLED_PAUSE = Duration.ofSeconds(2);
    private static final int LARGEST_SHIFT = 10;

    /** Nothing is known against it. */
    public static final Derating NONE = new Derating(MOST, 0, Optional.empty());

    public Derating {
        if (load < LEAST || load > MOST || failures < 0) {
            throw new IllegalArgumentException("a load of " + load + " % after " + failures + " failures");
        }
    }

    /** How a batch went. */
    public enum Went {
        WELL,
        /** It asked for less at a time. */
        THROTTLED,
        /** It was not there, did not answer, or broke off. */
        BADLY
    }

    /** How it stands after a batch. */
    public Derating after(Went went, Instant now) {
        return switch (went) {
            case WELL -> new Derating(Math.min(MOST, load + STEP), 0, Optional.empty());
            case THROTTLED -> new Derating(halved(), failures, Optional.of(now.plus(THROTTLED_PAUSE)));
            case BADLY -> new Derating(halved(), failures + 1, Optional.of(now.plus(pause())));
        };
    }

    private int halved() {
        return Math.max(LEAST, load / 2);
    }

    /** Twice as long for each failure. */
    private Duration pause() {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, LARGEST_SHIFT));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Whether it may be tried. */
    public boolean isOpen(Instant now) {
        return retryAt.filter(now::isBefore).isEmpty();
    }

    /**
     * Whether a batch goes to it.
     *
     * @param lot drawn at random, 0 to 99
     */
    public boolean takes(int lot, Instant now) {
        return isOpen(now) && lot < load;
    }
}
