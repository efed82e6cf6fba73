package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a send reaches, counted.
 *
 * @param groups of those who are written to, by channel and place
 * @param leftOut the others, by the first reason that holds
 * @param known of all whom it could concern, how many have an address on each channel that works
 */
public record Reach(List<Group> groups, Map<Fate, Integer> leftOut, Map<Channel, Integer> known) {
    /** Nobody. */
    static final Reach NOBODY = new Reach(List.of(), Map.of(), Map.of());

    public Reach {
        groups = List.copyOf(groups);
        leftOut = Map.copyOf(leftOut);
        known = Map.copyOf(known);
    }

    /** Why somebody whom a send could concern is not written to, the first reason that holds. */
    public enum Fate {
        /** Somebody has died, or is in hospital. */
        IN_PEACE,
        /** They do not wish to be written to for this purpose. */
        OPPOSED,
        /** A plan is agreed, and kept so far. */
        PLAN,
        /** A call was promised. */
        PROMISE,
        /** Reminders are suspended. */
        HOLD,
        /** Somebody has just spoken with them. */
        CONTACT,
        /** They had as many messages lately as the landlord allows. */
        CAPPED,
        /** On no channel of the send an address is known that works. */
        NO_ADDRESS,
        /** They could be written to by post alone, and the letter would arrive too late. */
        LATE,
        /** The same number or address is written to for another household. */
        SAME_ADDRESS;

        /** As statements and messages call it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Fate stored(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** People of one place, written to on one channel: what is said to them is equally long. */
    public record Group(Channel channel, Optional<Integer> branch, String city, int people) {}

    /** Who is written to. */
    public int people() {
        return groups.stream().mapToInt(Group::people).sum();
    }

    /** The same by channel; each person counts once. */
    public Map<Channel, Integer> byChannel() {
        Map<Channel, Integer> by = new EnumMap<>(Channel.class);
        groups.forEach(group -> by.merge(group.channel, group.people, Integer::sum));
        return by;
    }

    /** Everybody whom it could concern. */
    public int concerned() {
        return people() + leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those left out, in the order of the reasons. */
    public Map<Fate, Integer> leftOutInOrder() {
        return leftOut.isEmpty() ? Map.of() : new EnumMap<>(leftOut);
    }
}
