package fr.palier.engine.bank;

import fr.palier.engine.text.Lang;
import java.util.Locale;

/**
 * An amount of any currency.
 *
 * @param cents hundredths of the unit whatever the currency (a yen is 100), positive on the credit side of the account
 * @param currency code of ISO 4217
 */
public record Money(long cents, String currency) {
    /** The largest amount read, either sign: 100,000,000,000.00. No sum of a file's amounts leaves a long. */
    static final long LIMIT = 10_000_000_000_000L;

    private static final int UNIT = 100;

    /** The amount for a person, like {@code 1 234,56 EUR} (with no-break spaces) or {@code 1,234.56 EUR}. */
    public String text(Lang lang) {
        long size = Math.abs(cents);
        String units = String.format(Locale.ROOT, "%,d", size / UNIT);
        String sign = cents < 0 ? "-" : "";
        String rest = String.format(Locale.ROOT, "%02d", size % UNIT);
        return sign
                + lang.of(
                        units.replace(',', '\u202f') + "," + rest + "\u00a0" + currency,
                        units + "." + rest + " " + currency);
    }
}
