package fr.palier.engine.message;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a template leaves open, to be filled for each message: these ten and no others. */
public enum Placeholder {
    /** The given name of whoever holds the contract. The only one that tells who a message is for. */
    PRENOM,
    /** The landlord. */
    BAILLEUR,
    /** The agency that looks after the home. */
    AGENCE,
    /** When somebody answers the telephone. */
    HORAIRES,
    /** The number to call back. */
    TELEPHONE,
    /** The day on which the message is written. */
    DATE,
    /** Where the home is. */
    COMMUNE,
    /** The title of the notice. */
    TITRE,
    /** What the notice says. */
    TEXTE,
    /** By which whoever calls back tells which message it is about. */
    REFERENCE;

    /** The most slips of the finger for which a name is still proposed. */
    private static final int SLIPS = 2;

    /** Whether it tells something about one person. */
    public boolean isPersonal() {
        return this == PRENOM;
    }

    /** As templates and messages call it: {@code telephone}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in a template: {@code {telephone}}. */
    public String written() {
        return "{" + code() + "}";
    }

    /** All ten: for letters and e-mail. */
    public static Set<Placeholder> all() {
        return EnumSet.allOf(Placeholder.class);
    }

    /** Those that tell nothing of a person: for a text that stands on a telephone's locked screen. */
    public static Set<Placeholder> discreet() {
        EnumSet<Placeholder> discreet = EnumSet.allOf(Placeholder.class);
        discreet.removeIf(Placeholder::isPersonal);
        return discreet;
    }

    /** The one that somebody names, with or without accents and capitals. */
    static Optional<Placeholder> of(String typed) {
        String plain = plain(typed);
        return Arrays.stream(values()).filter(one -> one.code().equals(plain)).findFirst();
    }

    /** The one that is meant by a name with a slip or two. */
    static Optional<Placeholder> near(String typed) {
        String plain = plain(typed);
        return Arrays.stream(values())
                .filter(one -> distance(one.code(), plain) <= SLIPS)
                .min(Comparator.comparingInt(one -> distance(one.code(), plain)));
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "");
    }

    /** How many letters must be changed, added or left out (Levenshtein). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
