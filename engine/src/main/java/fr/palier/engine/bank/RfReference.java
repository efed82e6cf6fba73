package fr.palier.engine.bank;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A creditor reference of ISO 11649: {@code RF}, two check digits, at most 21 letters and digits; the whole, read as ISO/IEC
 * 7064 mod 97-10 reads it, leaves 1.
 *
 * @param value in capitals, without spaces
 */
public record RfReference(String value) {
    private static final Pattern FORM = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}");
    private static final int HEAD = 4;

    /** The reference that a text is, spaces and capitals aside, if it is a right one. */
    public static Optional<RfReference> of(String text) {
        String plain = text.replace(" ", "").toUpperCase(Locale.ROOT);
        boolean right = FORM.matcher(plain).matches()
                && Account.remainder(plain.substring(HEAD) + plain.substring(0, HEAD)) == 1;
        return right ? Optional.of(new RfReference(plain)) : Optional.empty();
    }
}
