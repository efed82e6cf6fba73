package fr.palier.app.messages.sending;

import fr.palier.engine.message.Pacing;
import fr.palier.engine.message.Pacing.Hour;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a send would cost and when it would go.
 *
 * @param texts parts of texts that are paid
 * @param letters that are printed and posted
 * @param mills the cost, in thousandths of a euro
 * @param hours of what goes by telephone and mail
 */
public record Estimate(int texts, int letters, long mills, OptionalInt perHour, List<Hour> hours) {
    private static final int MILLS = 10;

    public Estimate {
        hours = List.copyOf(hours);
    }

    /** In cents, rounded up. */
    public long cents() {
        return Math.ceilDiv(mills, MILLS);
    }

    /** When the first goes. */
    public Optional<LocalDateTime> begins() {
        return hours.isEmpty() ? Optional.empty() : Optional.of(hours.getFirst().from());
    }

    /** When the last has gone. */
    public Optional<LocalDateTime> ends() {
        return hours.isEmpty() ? Optional.empty() : Optional.of(hours.getLast().until());
    }

    /** How many of so many would not go within a year: caps of a day leave no room for them. */
    public int never(int messages) {
        return messages - hours.stream().mapToInt(Hour::messages).sum();
    }

    /** How many would go at a moment or later. */
    int from(LocalDateTime moment) {
        return hours.stream()
                .filter(hour -> !hour.from().isBefore(moment))
                .mapToInt(Hour::messages)
                .sum();
    }

    /** How many go on each day. */
    public Map<LocalDate, Integer> days() {
        return Pacing.byDay(hours);
    }
}
