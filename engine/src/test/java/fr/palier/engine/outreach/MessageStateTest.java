package fr.palier.engine.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.outreach.MessageState.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MessageStateTest {
    private static final Set<MessageState> FINAL =
            EnumSet.of(MessageState.DELIVERED, MessageState.FAILED, MessageState.WITHDRAWN);

    private static MessageState after(MessageState state, Event event) {
        return state.after(event).orElse(state);
    }

    private static MessageState after(MessageState state, List<Event> events) {
        return events.stream().reduce(state, MessageStateTest::after, (one, other) -> other);
    }

    @Property
    void keepsWhatIsFinal(@ForAll @Size(max = 40) List<Event> before, @ForAll @Size(max = 10) List<Event> later) {
        MessageState state = after(MessageState.WAITING, before);
        if (state.isFinal()) {
            assertEquals(state, after(state, later));
        }
    }

    @Test
    void knowsWhatIsFinal() {
        for (MessageState state : MessageState.values()) {
            assertEquals(FINAL.contains(state), state.isFinal(), state.name());
        }
    }

    /** What a provider took, or may have taken, waits for nobody any more: it cannot be handed over a second time. */
    @Property
    void neverHandsOverAgainWhatMayHaveLeft(@ForAll @Size(max = 60) List<Event> events) {
        MessageState state = MessageState.WAITING;
        boolean left = false;
        for (Event event : events) {
            Optional<MessageState> next = state.after(event);
            assertFalse(left && event == Event.CLAIM && next.isPresent());
            if (next.isPresent()) {
                left |= event == Event.TAKE || event == Event.LOSE || event == Event.POST;
                state = next.get();
            }
        }
        assertFalse(left && (state == MessageState.WAITING || state == MessageState.HANDING));
    }

    /** Receipts that say the same lead to the same, however many are lost or doubled and whatever order they come in. */
    @Property
    void endsWhereReceiptsSay(
            @ForAll boolean arrived, @ForAll @Size(min = 1, max = 8) List<Boolean> lost, @ForAll long seed) {
        Event said = arrived ? Event.ARRIVE : Event.BOUNCE;
        List<Event> receipts = new ArrayList<>();
        lost.stream().filter(one -> !one).forEach(_ -> receipts.add(said));
        List<Event> all = new ArrayList<>(receipts);
        Collections.shuffle(all, new Random(seed));
        for (Event handed : List.of(Event.TAKE, Event.LOSE)) {
            MessageState open = after(MessageState.HANDING, handed);
            MessageState expected = receipts.isEmpty() ? open : arrived ? MessageState.DELIVERED : MessageState.FAILED;
            assertEquals(expected, after(open, all));
        }
    }

    /** A receipt before the answer that it belongs to changes nothing by itself: whoever keeps receipts looks again. */
    @Test
    void takesNoReceiptWhileHandingOver() {
        assertTrue(MessageState.HANDING.after(Event.ARRIVE).isEmpty());
        assertTrue(MessageState.HANDING.after(Event.BOUNCE).isEmpty());
    }

    @Test
    void letsANodeSayLateWhatItKnows() {
        assertEquals(Optional.of(MessageState.SENT), MessageState.UNKNOWN.after(Event.TAKE));
        assertTrue(MessageState.UNKNOWN.after(Event.PUT_OFF).isEmpty(), "that would send it again by itself");
    }

    @Test
    void reachesEveryStateByTheRealWay() {
        Set<MessageState> reached = EnumSet.of(MessageState.WAITING);
        for (int i = 0; i < MessageState.values().length; i++) {
            for (MessageState state : List.copyOf(reached)) {
                for (Event event : Event.values()) {
                    state.after(event).ifPresent(reached::add);
                }
            }
        }
        assertEquals(EnumSet.allOf(MessageState.class), reached);
    }

    @Test
    void namesTheStatesOfAnEvent() {
        assertEquals(List.of(MessageState.HANDING, MessageState.UNKNOWN), Event.TAKE.from());
        assertEquals(List.of(MessageState.SENT, MessageState.UNKNOWN), Event.ARRIVE.from());
        assertEquals(List.of(MessageState.WAITING), Event.CLAIM.from());
    }

    @Test
    void readsItsCodes() {
        for (MessageState state : MessageState.values()) {
            assertEquals(state, MessageState.stored(state.code()));
            assertEquals(Optional.of(state), MessageState.of(state.code()));
        }
        assertEquals(Optional.empty(), MessageState.of("gone"));
    }
}
