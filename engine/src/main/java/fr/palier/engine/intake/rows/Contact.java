package fr.palier.engine.intake.rows;

import fr.palier.engine.ledger.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What can be a text, a phone number, an e-mail address. */
final class Contact {
    private static final int MOST_CHARACTERS = 200;
    private static final int FEWEST_DIGITS = 6;
    /** The longest international number (ITU-T E.164), behind {@code 00}. */
    private static final int MOST_DIGITS = 17;

    /** The national zero written between brackets behind the country: +33 (0)6 … */
    private static final Pattern NATIONAL_ZERO = Pattern.compile("^\\+(\\d{1,3})\\s*\\(0\\)");

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\p{Z}./()\\-\u2010-\u2015]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{" + FEWEST_DIGITS + "," + MOST_DIGITS + "}");
    /** Far looser than RFC 5321 where it matters little: one at, a domain with a dot, no space. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

    private Contact() {}

    static boolean tooLong(Utf8 text) {
        return text.length() > MOST_CHARACTERS && text.text().codePoints().count() > MOST_CHARACTERS;
    }

    /** Leaves the digits of a phone number and the plus sign in front of them; false if it can be none. */
    static boolean phone(TextField text) {
        if (plainNumber(text.utf8())) {
            return true;
        }
        String national = NATIONAL_ZERO.matcher(text.utf8().text()).replaceFirst("+$1");
        String number = BETWEEN_DIGITS.matcher(national).replaceAll("");
        if (!NUMBER.matcher(number).matches()) {
            return false;
        }
        text.own(number.getBytes(StandardCharsets.US_ASCII));
        return true;
    }

    private static boolean plainNumber(Utf8 text) {
        if (text.length() < FEWEST_DIGITS || text.length() > MOST_DIGITS) {
            return false;
        }
        for (int i = text.from(); i < text.to(); i++) {
            if (text.bytes()[i] < '0' || text.bytes()[i] > '9') {
                return false;
            }
        }
        return true;
    }

    static boolean isEmail(Utf8 text) {
        return EMAIL.matcher(text.text()).matches();
    }
}
