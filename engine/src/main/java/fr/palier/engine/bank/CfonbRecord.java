package fr.palier.engine.bank;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A record of CFONB 120, by its positions.
 *
 * <p>Source: CFONB, "Relevé de compte sur support informatique", July 2004. Positions here count from 1, as there.
 *
 * @param text at least as long as its kind needs: spaces that a mail program cut off are put back
 */
record CfonbRecord(String text, FilePlace place) {
    static final int LENGTH = 120;

    private static final int ACCOUNT_END = 32;
    private static final String SIGNS_PLUS = "{ABCDEFGHI";
    private static final String SIGNS_MINUS = "}JKLMNOPQR";
    /** What the braces look like in a file that went through the French variant of ASCII (ISO 646-FR). */
    private static final String FRENCH_BRACES = "éè";

    String kind() {
        return zone(1, 2);
    }

    /** The characters from one position to another, stripped. */
    String zone(int from, int to) {
        return text.substring(from - 1, to).strip();
    }

    /** The characters from one position to another, as they are. */
    String raw(int from, int to) {
        return text.substring(from - 1, to);
    }

    /** Bank, branch and account. */
    String account() {
        return zone(3, 7) + zone(12, 16) + zone(22, ACCOUNT_END);
    }

    /** The currency, empty in old balance records. */
    String currency() {
        String currency = zone(17, 19);
        return currency.isEmpty() ? "" : Written.currency(currency, "positions 17-19", place.at(17));
    }

    /** The date at a position, if there is one: blanks and zeros stand for none. */
    Optional<LocalDate> date(int from, String field) {
        String date = zone(from, from + 5);
        return date.isEmpty() || date.equals("000000")
                ? Optional.empty()
                : Optional.of(Written.dayFirst(date, field, place.at(from)));
    }

    LocalDate requiredDate() {
        return date(35, "positions 35-40")
                .orElseThrow(() -> place.at(35)
                        .refused(
                                "date (positions 35-40) absente ; redemandez le fichier à la banque",
                                "date (positions 35-40) is missing: ask the bank for the file again"));
    }

    /**
     * The amount of positions 91 to 104, in hundredths, signed. Its last character is a digit and a sign in one: {@code {}
     * and A to I are +0 to +9, {@code }} and J to R are -0 to -9. Position 20 tells how many digits are decimals.
     */
    long cents() {
        String zone = raw(91, 104);
        char last = zone.charAt(zone.length() - 1);
        int braces = FRENCH_BRACES.indexOf(last);
        char sign = braces < 0 ? last : "{}".charAt(braces);
        boolean minus = SIGNS_MINUS.indexOf(sign) >= 0;
        int digit = minus ? SIGNS_MINUS.indexOf(sign) : SIGNS_PLUS.indexOf(sign);
        String digits = zone.substring(0, zone.length() - 1).replace(' ', '0') + digit;
        if (!digits.matches("\\d{14}")) {
            throw place.at(91)
                    .refused(
                            "positions 91-104 : « " + FilePlace.shown(zone)
                                    + " » illisible ; 13 chiffres puis { A-I } ou J-R attendus",
                            "positions 91-104: '" + FilePlace.shown(zone)
                                    + "' cannot be read: expected 13 digits, then { A-I } or J-R");
        }
        int whole = digits.length() - decimals();
        long cents = Written.cents(
                "0" + digits.substring(0, whole), digits.substring(whole), "positions 91-104", place.at(91));
        return minus ? -cents : cents;
    }

    private int decimals() {
        String decimals = zone(20, 20);
        if (!decimals.matches("\\d?")) {
            throw place.at(20)
                    .refused(
                            "position 20 : « " + FilePlace.shown(decimals) + " » ; un chiffre attendu",
                            "position 20: '" + FilePlace.shown(decimals) + "': expected a digit");
        }
        return decimals.isEmpty() ? 2 : Integer.parseInt(decimals);
    }
}
