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

    /**
     * The amount for a person: {@code −1 234,56 €} (with no-break spaces) or {@code −€1,234.56}; of another currency with its
     * code, {@code 1 234,56 CHF} or {@code 1,234.56 CHF}.
     */
    public String text(Lang lang) {
        long size = Math.abs(cents);
        String units = String.format(Locale.ROOT, "%,d", size / UNIT);
        String rest = String.format(Locale.ROOT, "%02d", size % UNIT);
        boolean euros = currency.equals(Statement.EURO);
        String french = units.replace(',', '\u202f') + "," + rest + "\u00a0" + (euros ? "€" : currency);
        String english = (euros ? "€" : "") + units + "." + rest + (euros ? "" : "\u00a0" + currency);
        return (cents < 0 ? "\u2212" : "") + lang.of(french, english);
    }
}
