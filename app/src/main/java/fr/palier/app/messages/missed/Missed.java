package fr.palier.app.messages.missed;

import fr.palier.app.messages.Channel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Whom a send has not reached, counted.
 *
 * @param by people, by the reason
 * @param ways by which some of them can still be written to, and how many; nobody of whose message nothing is known
 */
public record Missed(Map<Why, Integer> by, Map<Channel, Integer> ways) {
    /** Nobody. */
    public static final Missed NOBODY = new Missed(Map.of(), Map.of());

    public Missed {
        by = by.isEmpty() ? Map.of() : new EnumMap<>(by);
        ways = ways.isEmpty() ? Map.of() : new EnumMap<>(ways);
    }

    /** Why somebody was not reached, as far as is known. */
    public enum Why {
        /** It did not arrive, by any way that was tried. */
        FAILED,
        /** It may have arrived, or not. */
        UNKNOWN,
        /** By post it arrives too late, or would have. */
        LATE,
        /** There was no way to write to them. */
        NO_ADDRESS,
        /** It was not sent: too late, or it could not be written. */
        WITHDRAWN;

        /** As statements and messages call it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Why stored(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** All of them; each household counts once. */
    public int people() {
        return by.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those of whom nobody knows. */
    public int unknown() {
        return by.getOrDefault(Why.UNKNOWN, 0);
    }
}
