package fr.palier.app.shared;

import fr.palier.engine.text.Lang;
import java.util.Locale;

/** Amounts of cents as people read them. */
public final class Euros {
    private static final char NARROW = '\u202f';
    private static final char NO_BREAK = '\u00a0';
    private static final char MINUS = '\u2212';

    private Euros() {}

    /** {@code 1 234,56 €} in French, {@code €1,234.56} in English; a minus sign before what is below zero. */
    public static String words(long cents, Lang lang) {
        long magnitude = Math.abs(cents);
        String whole = String.format(Locale.ROOT, "%,d", magnitude / 100);
        String rest = String.format(Locale.ROOT, "%02d", magnitude % 100);
        String sign = cents < 0 ? String.valueOf(MINUS) : "";
        return sign + lang.of(whole.replace(',', NARROW) + "," + rest + NO_BREAK + "€", "€" + whole + "." + rest);
    }
}
