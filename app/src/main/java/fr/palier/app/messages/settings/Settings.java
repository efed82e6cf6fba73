package fr.palier.app.messages.settings;

import fr.palier.app.shared.Refused;
import java.util.List;

/**
 * What a landlord decides about messages.
 *
 * @param capMessages to a household in {@code capDays}, whatever for and by whichever channel
 * @param quietDays without automatic messages after somebody has spoken with a household
 * @param large more people than these need a second person
 * @param smsMills thousandths of a euro for a part of a text, and {@code letterMills} for a letter with its postage
 * @param callBacks of a hundred people written to, how many call back
 * @param callsAnHour that whoever answers the telephone takes
 * @param known numbers, sites and addresses that messages may tell besides the landlord's own
 */
public record Settings(
        int version,
        int capMessages,
        int capDays,
        int quietDays,
        int large,
        int smsMills,
        int letterMills,
        int callBacks,
        int callsAnHour,
        List<String> known) {
    private static final int MOST_KNOWN = 40;
    private static final int LONGEST_KNOWN = 120;

    public Settings {
        known = List.copyOf(known);
    }

    /** A value with what it may be, by the name of its field. */
    private record Bound(String field, int value, int least, int most) {
        void check() {
            if (value < least || value > most) {
                throw new Refused("sends.settings.not-between." + field, least, most);
            }
        }
    }

    /**
     * The same, if it can be lived with.
     *
     * @throws Refused with the field and its bounds
     */
    Settings checked() {
        List.of(
                        new Bound("cap-messages", capMessages, 1, 20),
                        new Bound("cap-days", capDays, 1, 90),
                        new Bound("quiet-days", quietDays, 0, 90),
                        new Bound("large", large, 1, 100_000),
                        new Bound("sms-mills", smsMills, 0, 10_000),
                        new Bound("letter-mills", letterMills, 0, 100_000),
                        new Bound("call-backs", callBacks, 1, 100),
                        new Bound("calls-an-hour", callsAnHour, 1, 60))
                .forEach(Bound::check);
        Refused.when(known.size() > MOST_KNOWN, "sends.settings.known-many", MOST_KNOWN);
        known.stream()
                .filter(one -> one.length() > LONGEST_KNOWN || one.matches(".*[a-z] .*"))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refused("sends.settings.known-wrong", one);
                });
        return this;
    }
}
