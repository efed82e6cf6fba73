package fr.palier.engine.triage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.NullMarked;

/**
 * The signals of one tenancy as of a day, in the order of the output. Amounts in cents, {@code trend} in cents per
 * month, {@code monthsOwed} in hundredths of a month, {@code regularity} in percent.
 */
@NullMarked
record ReferenceSignals(
        long balance,
        long due0to30,
        long due31to60,
        long due61to90,
        long dueOver90,
        Optional<LocalDate> oldestUnpaid,
        OptionalLong monthsOwed,
        int missedStreak,
        OptionalInt regularity,
        long trend,
        boolean newlyFragile,
        boolean benefitBreak,
        boolean returnedDebit,
        Optional<LocalDate> unpaidSince,
        Optional<LocalDate> notifyCafBy) {

    /** The columns {@code balance} … {@code notify_caf_by} of the output, comma separated, without a line end. */
    String csv() {
        return String.join(
                ",",
                hundredths(balance),
                hundredths(due0to30),
                hundredths(due31to60),
                hundredths(due61to90),
                hundredths(dueOver90),
                date(oldestUnpaid),
                monthsOwed.isPresent() ? hundredths(monthsOwed.getAsLong()) : "",
                Integer.toString(missedStreak),
                regularity.isPresent() ? Integer.toString(regularity.getAsInt()) : "",
                hundredths(trend),
                flag(newlyFragile),
                flag(benefitBreak),
                flag(returnedDebit),
                date(unpaidSince),
                date(notifyCafBy));
    }

    private static String hundredths(long value) {
        return BigDecimal.valueOf(value, 2).toPlainString();
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }
}
