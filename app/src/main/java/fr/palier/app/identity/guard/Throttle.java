package fr.palier.app.identity.guard;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. A failure costs a token, a success gives it back, so that an office of two hundred behind one address
 * signs in at half past eight. Kept in memory: with two nodes there are twice as many guesses.
 */
@Component
@NamedInterface("guard")
public class Throttle {
    private static final int KEPT = 100_000;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** Of what there may be how many failures in a quarter of an hour. */
    @NamedInterface("guard")
    public enum Limit {
        /** Guesses from one network address, whoever is meant. */
        ADDRESS(100),
        /** Guesses at one account from one address, or from one browser known to it. */
        ACCOUNT_FROM_HERE(10),
        /** Guesses at one account from browsers that it does not know, wherever they are. */
        ACCOUNT_FROM_ELSEWHERE(50),
        /** Codes of the second factor, and proofs asked again, of one person. */
        CODE(5);

        private final int tokens;

        Limit(int tokens) {
            this.tokens = tokens;
        }
    }

    private record Key(Limit limit, String of) {}

    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
            return size() > KEPT;
        }
    };

    /** Takes a token; empty where there was one, else how long to wait for the next. */
    public Optional<Duration> take(Limit limit, String of) {
        ConsumptionProbe probe = bucket(limit, of).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Gives the token of a success back. */
    public void giveBack(Limit limit, String of) {
        bucket(limit, of).addTokens(1);
    }

    private Bucket bucket(Limit limit, String of) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    new Key(limit, of),
                    key -> Bucket.builder()
                            .addLimit(l -> l.capacity(limit.tokens).refillIntervally(limit.tokens, WINDOW))
                            .build());
        }
    }
}
