package fr.palier.engine.message;

import fr.palier.engine.text.Guard;
import fr.palier.engine.text.Guard.Finding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message may not tell. A text to a telephone lies open to whoever picks it up, so it holds nothing of one person: no
 * amount, no debt, no name, no address of mail. A message about help with the rent names no amount on any way, and the template of any other neither an amount nor a debt. No message holds a
 * number of social security, of an account or of a card.
 */
public final class Discretion {
    private static final Pattern AMOUNT =
            Pattern.compile("(?iu)(?:€\\s?[0-9][0-9.,\\s]*)|(?:[0-9][0-9.,\\s\\u00a0\\u202f]*(?:€|eur(?:o)?s?\\b))"
                    + "|\\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante"
                    + "|cinquante|soixante|cents?|mille|hundred|thousand|(?:\\p{L}+ty))[\\s-]+euros?\\b");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern DEBT = Pattern.compile("(?iU)\\b(?:votre|vos|your)\\s+(?:\\p{L}+\\s+)?"
            + "(?:dettes?|impayés?|arriérés?|retards?|dossier|expulsion|plan d.apurement|debts?|arrears|eviction|case)\\b"
            + "|\\b(?:impayée?s?|arriérés?|dettes?|loyers?\\s+en\\s+retard|retards?\\s+de\\s+(?:loyers?|paiement)"
            + "|debts?|arrears|overdue\\s+rents?)\\b");

    private Discretion() {}

    /** Of which kind it is. */
    public enum Kind {
        /** Of social security, an account or a card. */
        NUMBER,
        AMOUNT,
        MAIL,
        /** Words that say somebody owes something, or has a file. */
        DEBT,
        /** Both names of whoever it is for. */
        NAME,
        /** A title with a name: somebody is spoken of. */
        PERSON,
        /** A telephone that is not known to be the landlord's. */
        PHONE,
        /** A place on the web that the landlord does not vouch for. */
        LINK;

        /** As messages call it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that may not be told.
     *
     * @param words as they stand in the text
     */
    public record Leak(Kind kind, String words) {
        @Override
        public String toString() {
            return "Leak[" + kind + "]";
        }
    }

    /** What no message may hold. */
    public static List<Leak> inAny(String text) {
        return Guard.french().read(text).stream()
                .filter(one -> one.family().isRefused())
                .map(Finding::words)
                .map(words -> new Leak(Kind.NUMBER, words))
                .toList();
    }

    /** What a message about help with the rent may not hold: amounts too. */
    public static List<Leak> aboutRent(String text) {
        List<Leak> leaks = new ArrayList<>(inAny(text));
        find(AMOUNT, Kind.AMOUNT, text).ifPresent(leaks::add);
        return leaks;
    }

    /** What words for many people that are not about the rent may not hold, on any way: neither amounts nor debts. */
    public static List<Leak> besideRent(String text) {
        List<Leak> leaks = new ArrayList<>(aboutRent(text));
        find(DEBT, Kind.DEBT, text).ifPresent(leaks::add);
        return leaks;
    }

    /** What a text to a telephone may not hold. */
    public static List<Leak> onATelephone(String text) {
        List<Leak> leaks = new ArrayList<>(aboutRent(text));
        find(MAIL, Kind.MAIL, text).ifPresent(leaks::add);
        find(DEBT, Kind.DEBT, text).ifPresent(leaks::add);
        return leaks;
    }

    /** The same for somebody, whose two names may not stand in it together. */
    public static List<Leak> onATelephone(String text, String givenName, String familyName) {
        List<Leak> leaks = new ArrayList<>(onATelephone(text));
        if (holds(text, givenName) && holds(text, familyName)) {
            leaks.add(new Leak(Kind.NAME, familyName));
        }
        return leaks;
    }

    private static boolean holds(String text, String name) {
        return !name.isBlank() && (" " + folded(text) + " ").contains(" " + folded(name) + " ");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .replaceAll("[^\\p{L}0-9]+", " ")
                .strip();
    }

    private static Optional<Leak> find(Pattern pattern, Kind kind, String text) {
        Matcher match = pattern.matcher(text);
        return match.find() ? Optional.of(new Leak(kind, match.group().strip())) : Optional.empty();
    }
}
