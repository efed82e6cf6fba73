package fr.palier.app.bank;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tray shows.
 *
 * @param done those that were dealt with, rather than those that wait
 * @param side all, credits, or returns
 * @param account of the landlord, by its number among them; 0 for all
 * @param asked words of the label or the payer, or an amount; it stands in no address
 */
record TrayFilter(boolean done, Side side, int account, String asked) {
    private static final Pattern AMOUNT = Pattern.compile("[+-]?(\\d{1,9})(?:[.,](\\d{1,2}))?(?:€|EUR)?");
    private static final int LONGEST = 100;

    /** Which way the money went. */
    enum Side {
        ALL,
        CREDITS,
        RETURNS;

        static Side of(String code) {
            return switch (code) {
                case "credits" -> CREDITS;
                case "rejets" -> RETURNS;
                default -> ALL;
            };
        }

        public String code() {
            return switch (this) {
                case ALL -> "tous";
                case CREDITS -> "credits";
                case RETURNS -> "rejets";
            };
        }
    }

    TrayFilter {
        String words = asked.strip();
        asked = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    /** The amount asked for, in cents without its sign: {@code 612,40}, {@code 612}, {@code 1 234,50 €}. */
    Optional<Long> amount() {
        Matcher parts = AMOUNT.matcher(asked.replaceAll("[\\s\\u00a0\\u202f]", ""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String decimals = parts.group(2) == null ? "00" : (parts.group(2) + "0").substring(0, 2);
        return Optional.of(Long.parseLong(parts.group(1)) * 100 + Long.parseLong(decimals));
    }

    public boolean isSearch() {
        return !asked.isEmpty();
    }

    @Override
    public String toString() {
        return "TrayFilter[" + done + ", " + side + ", " + account + "]";
    }
}
