package fr.palier.engine.message;

import fr.palier.engine.message.Discretion.Kind;
import fr.palier.engine.message.Discretion.Leak;
import fr.palier.engine.text.Guard;
import fr.palier.engine.text.Guard.Family;
import fr.palier.engine.text.Guard.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What words that many people read may not hold: anybody's name, and numbers, addresses and links for which the landlord does not
 * vouch, since people trust and follow what their landlord writes. And which of their words are of health, religion, origin or the
 * like ({@link Guard}): those are for a second person to decide on, and never for a telephone's screen or the wall of a stairwell.
 */
public final class ForMany {
    private static final int NATIONAL = 9;

    /** A name of a street is nobody's: {@code rue Madame Curie}. */
    private static final String NO_STREET =
            "(?<!\\b(?:rue|avenue|boulevard|place|square|impasse|allée|chemin|quai|résidence|école|collège|lycée) )"
                    + "(?<!\\b(?:bâtiment|hall|escalier|porte|ligne|bloc|étage) )";

    private static final Pattern PERSON = Pattern.compile("(?U)" + NO_STREET
            + "\\b(?:(?iu:messieurs|monsieur|mesdames|madame|mademoiselle|mme|mmes|mlle|mrs|mr|ms|miss)\\b\\.?|MM?\\b\\.?)"
            + "\\h+(?:de\\h+|d['’])?(?!(?iu:monsieur|madame|mademoiselle)\\b)\\p{Lu}[\\p{L}'’-]+");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>(),;:/]+@[^\\s@<>(),;:/]+\\.[\\p{L}]{2,}");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![0-9])(?:(?:\\+|00)[0-9]{2,3}[\\h.()-]*(?:\\(0\\))?|0[\\h\\u00a0\\u202f./-]?)[1-9](?:[\\h\\u00a0\\u202f./-]?[0-9]){7,9}(?![0-9])");
    /** Short numbers cost what whoever holds them asks for, but those of help that the State runs. */
    private static final Pattern SHORT = Pattern.compile(
            "(?<![0-9])118\\h?[0-9]{3}(?![0-9])"
                    + "|(?iu)(?<=\\b(?:appelez|téléphonez|composez|joignez|call|dial|ring)\\h(?:le\\h|au\\h|the\\h)?)3[0-9]{3}(?![0-9])");

    private static final Set<String> HELP = Set.of("3018", "3039", "3114", "3919", "3939", "3977");
    private static final Pattern LINK = Pattern.compile("(?iu)\\b(?:https?://|www\\.)[^\\s<>«»\"]+"
            + "|(?<![@\\p{L}0-9.-])[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)*\\."
            + "(?:fr|com|org|net|eu|info|biz|io|me|be|ch|uk|ru|cn|tk|xyz|top|app|site|online|link|click|shop|ly|gl|test|example)"
            + "\\b(?!@)(?:/[^\\s<>«»\"]*)?"
            + "|[\\p{L}0-9-]+\\h+\\.\\h*(?:fr|com|org|net|eu)\\b");
    private static final Pattern SOMEBODYS =
            Pattern.compile("(?iu)\\b(?:votre|vos|son|sa|ses|leurs?|your|his|her|their)\\h+(?:\\p{L}+\\h+)?$");

    private final Set<String> numbers;
    private final Set<String> places;

    /**
     * @param known what the landlord vouches for, as it is written: numbers of telephones, and hosts ({@code gouv.fr}, with all
     *     below them) or addresses of mail
     */
    public ForMany(Set<String> known) {
        numbers = known.stream()
                .map(ForMany::national)
                .filter(one -> one.length() >= NATIONAL)
                .collect(Collectors.toSet());
        places = known.stream().map(one -> one.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** What a text may not hold, in its order by kind. */
    public List<Leak> leaks(String text) {
        List<Leak> leaks = new ArrayList<>();
        each(PERSON, text, found -> leaks.add(new Leak(Kind.PERSON, found)));
        each(MAIL, text, found -> {
            if (!places.contains(found.toLowerCase(Locale.ROOT))) {
                leaks.add(new Leak(Kind.MAIL, found));
            }
        });
        each(PHONE, text, found -> {
            if (!numbers.contains(national(found))) {
                leaks.add(new Leak(Kind.PHONE, found));
            }
        });
        each(SHORT, text, found -> {
            if (!HELP.contains(found)) {
                leaks.add(new Leak(Kind.PHONE, found));
            }
        });
        each(LINK, text, found -> {
            if (!vouchesFor(host(found))) {
                leaks.add(new Leak(Kind.LINK, found));
            }
        });
        return leaks;
    }

    private boolean vouchesFor(String host) {
        return places.stream().anyMatch(one -> host.equals(one) || host.endsWith("." + one));
    }

    private static String host(String link) {
        String place = link.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
        // whatever stands before an @ is no host, though it looks like one
        return place.replaceFirst("[/?#].*$", "")
                .replaceFirst("^.*@", "")
                .replaceFirst(":[0-9]*$", "")
                .replaceFirst("^www\\.", "");
    }

    /** The digits of a number without what stands for the country. */
    private static String national(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.substring(Math.max(0, digits.length() - NATIONAL));
    }

    private static void each(Pattern pattern, String text, Consumer<String> then) {
        for (Matcher match = pattern.matcher(text); match.find(); ) {
            then.accept(match.group().strip().replaceFirst("[.,;:!?)]+$", ""));
        }
    }

    /**
     * Words of health, religion, origin, opinions and the like, as they stand in a text, each once.
     *
     * @param ofHealth whether health is what the text is about, by order of the authorities: its words then count only where they are
     *     somebody's ({@code votre cancer})
     */
    public static List<String> sensitive(String text, boolean ofHealth) {
        return Guard.french().read(text).stream()
                .filter(one -> !one.family().isRefused())
                .filter(one -> !(ofHealth && one.family() == Family.HEALTH) || isSomebodys(text, one))
                .map(Finding::words)
                .distinct()
                .toList();
    }

    /** Words of rent and of paying, as they stand in a text, each once; those of a street's name are not of rent. */
    public static List<String> ofRent(String text) {
        return RentWords.in(text);
    }

    /** Those of one kind alone. */
    public static List<String> ofRent(String text, RentWord kind) {
        return RentWords.in(text, kind);
    }

    private static boolean isSomebodys(String text, Finding word) {
        return SOMEBODYS.matcher(text.substring(0, word.from())).find();
    }
}
