package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.sending.Reach.Fate;
import fr.palier.engine.outreach.MessageState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a launched send gets on, counted.
 *
 * @param counts of messages, by channel and state
 * @param leftOut at the launch, by reason
 */
public record Course(List<Count> counts, Map<Fate, Integer> leftOut) {
    public Course {
        counts = List.copyOf(counts);
        leftOut = Map.copyOf(leftOut);
    }

    /** Messages of a channel in a state. */
    public record Count(Channel channel, MessageState state, int messages) {}

    /** By state, in the order in which they pass. */
    public Map<MessageState, Integer> byState() {
        Map<MessageState, Integer> by = new EnumMap<>(MessageState.class);
        counts.forEach(count -> by.merge(count.state, count.messages, Integer::sum));
        return by;
    }

    public int of(MessageState state) {
        return byState().getOrDefault(state, 0);
    }

    /** Messages of a channel in a state. */
    public int of(Channel channel, MessageState state) {
        return counts.stream()
                .filter(count -> count.channel == channel && count.state == state)
                .mapToInt(Count::messages)
                .sum();
    }

    /** Letters that wait to be printed, or posted: a person does both. */
    public int letters() {
        return of(Channel.LETTER, MessageState.WAITING)
                + of(Channel.LETTER, MessageState.HELD)
                + of(Channel.LETTER, MessageState.BOUND);
    }

    public int total() {
        return counts.stream().mapToInt(Count::messages).sum();
    }

    /** Those that wait, or are being handed over. */
    public int ahead() {
        return of(MessageState.WAITING) + of(MessageState.HELD) + of(MessageState.HANDING) + of(MessageState.BOUND);
    }

    /** Of a hundred, how many have left or will not. */
    public int percent() {
        return total() == 0 ? 0 : (total() - ahead()) * 100 / total();
    }

    /** Those left out, in the order of the reasons. */
    public Map<Fate, Integer> leftOutInOrder() {
        return leftOut.isEmpty() ? Map.of() : new EnumMap<>(leftOut);
    }
}
