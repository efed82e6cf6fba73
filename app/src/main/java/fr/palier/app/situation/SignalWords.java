package fr.palier.app.situation;

import static fr.palier.app.situation.Wording.euros;

import fr.palier.engine.triage.Signal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Explains each written signal of a tenancy in one sentence. */
record SignalWords(Readings readings, Account account, Wording words, LocalDate today) {
    private static final int REGULAR = 90;

    /**
     * A signal in words.
     *
     * @param speaks says something out of the ordinary that nothing else on the page says: shown first
     */
    record Sentence(Signal signal, String text, boolean speaks) {}

    /** One sentence a signal, in their order. */
    List<Sentence> all() {
        return Arrays.stream(Signal.values())
                .filter(Signal::written)
                .map(signal -> new Sentence(signal, text(signal), speaks(signal)))
                .toList();
    }

    private String text(Signal signal) {
        return switch (signal) {
            case BALANCE -> balance();
            case DUE_0_30, DUE_31_60, DUE_61_90, DUE_OVER_90 -> amount(signal);
            case OLDEST_UNPAID -> sinceDay(signal);
            case MONTHS_OWED -> monthsOwed();
            case MISSED_STREAK -> words.count(key(signal), readings.known(signal));
            case REGULARITY -> regularity();
            case TREND -> trend();
            case NEWLY_FRAGILE, BENEFIT_BREAK -> words.say(key(signal) + (readings.is(signal) ? ".yes" : ".no"));
            case RETURNED_DEBIT -> returnedDebit();
            case UNPAID_SINCE -> sinceDay(signal);
            case NOTIFY_CAF_BY -> notifyBy();
            case HELD, ENDED, BEGUN, DAYS_SINCE_CONTACT, AGE, LIVES_ALONE, HOUSEHOLD_SIZE, PLAN, RENT, BENEFIT ->
                throw new IllegalArgumentException(signal + " is not written");
        };
    }

    private boolean speaks(Signal signal) {
        return switch (signal) {
            case MISSED_STREAK, TREND -> readings.known(signal) > 0;
            case MONTHS_OWED -> readings.get(signal).orElse(0) > 0;
            case REGULARITY -> readings.get(signal).orElse(REGULAR) < REGULAR;
            case NEWLY_FRAGILE, BENEFIT_BREAK, RETURNED_DEBIT -> readings.is(signal);
            case OLDEST_UNPAID -> readings.get(signal).isPresent();
            // sums and dates that the page shows by themselves
            case BALANCE, DUE_0_30, DUE_31_60, DUE_61_90, DUE_OVER_90, UNPAID_SINCE, NOTIFY_CAF_BY -> false;
            case HELD, ENDED, BEGUN, DAYS_SINCE_CONTACT, AGE, LIVES_ALONE, HOUSEHOLD_SIZE, PLAN, RENT, BENEFIT -> false;
        };
    }

    private static String key(Signal signal) {
        return "situation.signal." + signal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String balance() {
        long balance = readings.known(Signal.BALANCE);
        String form = balance > 0 ? ".owed" : balance < 0 ? ".ahead" : ".even";
        return words.say(key(Signal.BALANCE) + form, euros(Math.abs(balance)));
    }

    private String amount(Signal signal) {
        long cents = readings.known(signal);
        return words.say(key(signal) + (cents > 0 ? ".some" : ".none"), euros(cents));
    }

    private String sinceDay(Signal signal) {
        return readings.day(signal)
                .map(day -> words.count(key(signal) + ".days", ChronoUnit.DAYS.between(day, today), day))
                .orElseGet(() -> words.say(key(signal) + ".never"));
    }

    private String monthsOwed() {
        if (readings.get(Signal.MONTHS_OWED).isEmpty()) {
            return words.say(key(Signal.MONTHS_OWED) + ".unknown");
        }
        long hundredths = readings.known(Signal.MONTHS_OWED);
        String number =
                hundredths / 100 + words.lang().of(",", ".") + String.format(Locale.ROOT, "%02d", hundredths % 100);
        return words.say(key(Signal.MONTHS_OWED) + (hundredths > 0 ? ".some" : ".none"), number);
    }

    private String regularity() {
        return readings.get(Signal.REGULARITY).isPresent()
                ? words.say(key(Signal.REGULARITY) + ".some", readings.known(Signal.REGULARITY))
                : words.say(key(Signal.REGULARITY) + ".unknown");
    }

    private String trend() {
        long cents = readings.known(Signal.TREND);
        String form = cents > 0 ? ".up" : cents < 0 ? ".down" : ".flat";
        return words.say(key(Signal.TREND) + form, euros(Math.abs(cents)));
    }

    private String returnedDebit() {
        Optional<LocalDate> last = account.lastRejection().filter(day -> readings.is(Signal.RETURNED_DEBIT));
        return last.map(day -> words.say(key(Signal.RETURNED_DEBIT) + ".yes", day))
                .orElseGet(() -> words.say(key(Signal.RETURNED_DEBIT) + ".no"));
    }

    private String notifyBy() {
        Optional<LocalDate> by = readings.day(Signal.NOTIFY_CAF_BY);
        if (by.isEmpty()) {
            boolean paid = readings.known(Signal.BENEFIT) > 0;
            return words.say(key(Signal.NOTIFY_CAF_BY) + (paid ? ".not-yet" : ".nobody"));
        }
        long left = ChronoUnit.DAYS.between(today, by.get());
        return left < 0
                ? words.count(key(Signal.NOTIFY_CAF_BY) + ".late", -left, by.get())
                : words.count(key(Signal.NOTIFY_CAF_BY) + ".left", left, by.get());
    }
}
