package fr.palier.engine.bank;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * The account of a statement.
 *
 * @param id as the bank writes it, without spaces: an IBAN; in CFONB 120 bank, branch and account one after the other (a
 *     RIB without its key, 21 characters); or whatever a foreign bank uses
 * @param currency of the account, empty if the statement does not say
 */
public record Account(String id, String currency) {
    private static final int RIB_WITHOUT_KEY = 21;
    private static final int BANK = 5;
    private static final int BRANCH = 10;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final long KEY = 97;

    /**
     * The IBAN: the id if its check digits are right, the one computed from a RIB if the statement has only that.
     *
     * @see <a href="https://www.iso.org/standard/81090.html">ISO 13616-1 (IBAN), ISO/IEC 7064 (mod 97-10)</a>
     */
    public Optional<String> iban() {
        if (id.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) {
            return remainder(id.substring(4) + id.substring(0, 4)) == 1 ? Optional.of(id) : Optional.empty();
        }
        return id.matches("\\d{10}[0-9A-Z]{11}") ? Optional.of(french(id + key())) : Optional.empty();
    }

    private static String french(String rib) {
        return String.format(Locale.ROOT, "FR%02d%s", KEY + 1 - remainder(rib + "FR00"), rib);
    }

    /** The key of a RIB: letters count as 1 to 9 in their group, and the weights are 89, 15 and 3. */
    private String key() {
        long sum = 89 * digits(id.substring(0, BANK))
                + 15 * digits(id.substring(BANK, BRANCH))
                + 3 * digits(id.substring(BRANCH, RIB_WITHOUT_KEY));
        return String.format(Locale.ROOT, "%02d", KEY - sum % KEY);
    }

    private static long digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (char c : text.toCharArray()) {
            digits.append(c <= '9' ? c - '0' : c < 'S' ? (c - 'A') % 9 + 1 : c - 'S' + 2);
        }
        return Long.parseLong(digits.toString());
    }

    /** The remainder by 97 of a text whose letters count from A = 10. */
    static int remainder(String text) {
        StringBuilder digits = new StringBuilder();
        for (char c : text.toCharArray()) {
            digits.append(Character.digit(c, Character.MAX_RADIX));
        }
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }
}
