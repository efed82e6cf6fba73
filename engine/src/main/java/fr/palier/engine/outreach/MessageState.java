package fr.palier.engine.outreach;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a message stands, and what may happen to it there: nothing else. What is final stays, whatever comes later. */
public enum MessageState {
    /** For its hour, and its turn. */
    WAITING,
    /** Not now: the person is left in peace until a day. */
    HELD,
    /** A node hands it over at this moment: written down before, so that nobody else does. */
    HANDING,
    /** Printed with others, not posted yet. */
    BOUND,
    /** The provider or the post has it. */
    SENT,
    /** It may have arrived, or not: nobody said. */
    UNKNOWN,
    DELIVERED,
    FAILED,
    WITHDRAWN;

    /** What happens to messages. */
    public enum Event {
        HOLD,
        RELEASE,
        WITHDRAW,
        CLAIM,
        BIND,
        POST,
        /** The provider took it. */
        TAKE,
        /** The provider says: not now. */
        PUT_OFF,
        /** The provider says: never. */
        REFUSE,
        /** No answer, or the node died. */
        LOSE,
        /** A receipt or a person says that it arrived. */
        ARRIVE,
        /** A receipt or a person says that it did not. */
        BOUNCE,
        /** A person has it written anew: another row takes its place. */
        REPLACE;

        /** The states in which it may happen. */
        public List<MessageState> from() {
            return Arrays.stream(MessageState.values())
                    .filter(state -> state.after(this).isPresent())
                    .toList();
        }
    }

    private static final Map<MessageState, Map<Event, MessageState>> TABLE = Map.of(
            WAITING,
            Map.of(
                    Event.HOLD, HELD,
                    Event.WITHDRAW, WITHDRAWN,
                    Event.CLAIM, HANDING,
                    Event.BIND, BOUND),
            HELD,
            Map.of(Event.RELEASE, WAITING, Event.WITHDRAW, WITHDRAWN),
            HANDING,
            Map.of(
                    Event.TAKE, SENT,
                    Event.PUT_OFF, WAITING,
                    Event.REFUSE, FAILED,
                    Event.LOSE, UNKNOWN),
            BOUND,
            Map.of(Event.POST, SENT, Event.WITHDRAW, WITHDRAWN),
            SENT,
            Map.of(Event.ARRIVE, DELIVERED, Event.BOUNCE, FAILED),
            // A node that was believed dead may still say what it knows.
            UNKNOWN,
            Map.of(
                    Event.TAKE, SENT,
                    Event.REFUSE, FAILED,
                    Event.ARRIVE, DELIVERED,
                    Event.BOUNCE, FAILED,
                    Event.REPLACE, FAILED));

    /** What it comes to; nothing where it cannot happen now, such as a receipt that comes a second time. */
    public Optional<MessageState> after(Event event) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(event));
    }

    /** Whether nothing happens to it any more. */
    public boolean isFinal() {
        return !TABLE.containsKey(this);
    }

    /** As columns and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a column's code. */
    public static MessageState stored(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state of a code in an address of a page. */
    public static Optional<MessageState> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
