package fr.palier.engine.message;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words of money, of the law that follows when it is missing, and of who helps to pay; accents may be missing too. What only looks
 * like them is left alone: a name of a street ({@code place du Tribunal}), and charges that are none ({@code sans charges}).
 */
final class RentWords {
    private static final String PAYING = "loyers?|pa(?:ie|ye)ments?|pay(?:er|ez|ons|ées?|és?)|paie(?:nt)?"
            + "|dettes?|impay[ée]e?s?|arriérés?|quittances?|[ée]ch[ée]anc(?:es?|iers?)|mensualit[ée]s?|pr[ée]l[èe]vements?"
            + "|versements?|(?<!\\b(?:sans|free of) )(?<!\\bmonte-)charges(?!\\h+lourdes)|r[ée]gularis(?:\\p{L}+)"
            + "|plans?\\h+(?:d['’]apurement|de\\h+r[èe]glement|de\\h+remboursement)"
            + "|(?:votre|vos|your)\\h+plans?|relanc(?:es?|[ée]e?s?|er|ez|ons|ent)"
            + "|r[ée]gl(?:ez|er|ons)(?=\\h+(?:votre|vos|ce\\h+que|la\\h+somme|le\\h+solde|le\\h+montant|le\\h+reste))"
            + "|(?:votre|vos)\\h+(?:dus?|soldes?)|dû"
            + "|rents?|pay(?:ing|ments?)?|paid|debts?|arrears|instal?lments?|reminders?|amount\\h+due|balance\\h+due";

    private static final String LEAVING = "mis(?:es?)?\\h+en\\h+demeure"
            + "|expuls(?:ions?|[ée]e?s?|er|ez|ons|ent)|huissi[eè]re?s?|commissaires?\\h+de\\h+justice|en\\h+justice|tribuna(?:l|ux)"
            + "|juges?|jugements?|convoqu(?:\\p{L}+)|convocations?|poursuites|assignations?|assign[ée]e?s?|commandements?"
            + "|(?:quitter|lib[ée]rer|rendre|[ée]vacuer)\\h+(?:le|la|les|votre|vos|ce|cet)\\h+(?:logements?|appartements?|maisons?|lieux)"
            + "|evict(?:s|ed|ing|ions?)?|bailiffs?"
            // in French, "court" is short
            + "|(?:the|to|in|your|county)\\h+courts?(?!\\h+(?:street|road|lane|square|avenue)\\b)"
            + "|court\\h+(?:orders?|hearings?|dates?|cases?)|summons(?:es|ed)?|summoned"
            + "|(?:leave|vacate)\\h+(?:the|your)\\h+(?:flat|home|house|premises|dwelling)";

    private static final String HELP =
            "CAF|MSA|APL|aides?\\h+(?:au|pour\\h+le)\\h+logement|aides?\\h+personnalis[ée]es?"
                    + "|vos\\h+aides|allocations?|benefits?";

    private static final Pattern WORDS = Pattern.compile(
            "(?iU)\\b(?:(?<paying>" + PAYING + ")|(?<leaving>" + LEAVING + ")|(?<help>" + HELP + "))\\b");

    private static final String STREET =
            "(?:\\b(?:rues?|ruelle|avenues?|av\\.|boulevards?|bd|square|impasse|allées?|chemin|quai"
                    + "|parvis|passage|esplanade|faubourg|promenade|rond-point)|(?<!\\b(?:au|en)\\h)\\bcours"
                    // a place is none in "mise en place du prélèvement" or "à la place du loyer"
                    + "|(?<!\\b(?:en|[àa]\\h(?:la|sa|leur)|et)\\h)\\bplaces?|\\bpl\\.)\\h+";

    private static final String LINK = "(?:du|des|de\\h+la|de\\h+l['’]|de|d['’])\\h*";

    /** What stands before a capital in the name of a street. */
    private static final Pattern NAME = Pattern.compile("(?iU)" + STREET + LINK
            + "(?:(?:ancien|anciens|vieux|nouveau|grand|petit|palais)\\h+(?:du\\h+|de\\h+)?)?$");

    /** The same with a name before: {@code avenue de la Caisse d'}. Any sign but a space ends a name. */
    private static final Pattern LONGER =
            Pattern.compile("(?iU)" + STREET + "(?:(?:" + LINK + ")?(?-i:\\p{Lu})[\\p{L}-]*\\h+){1,3}" + LINK + "$");

    private RentWords() {}

    /** Those of a text, as they stand in it, each once. */
    static List<String> in(String text) {
        return words(text).map(MatchResult::group).distinct().toList();
    }

    /** Those of one kind. */
    static List<String> in(String text, RentWord kind) {
        return words(text)
                .filter(word -> word.group(kind.code()) != null)
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static Stream<MatchResult> words(String text) {
        return WORDS.matcher(text).results().filter(word -> !namesAStreet(text, word));
    }

    /**
     * Whether a word stands in the name of a street. A name begins with a capital; further on in it only who helps has none. Words
     * of paying keep theirs or are no name: {@code rue Pasteur de payer} is read.
     */
    private static boolean namesAStreet(String text, MatchResult word) {
        String before = text.substring(0, word.start());
        boolean capital = Character.isUpperCase(text.charAt(word.start()));
        boolean helps = word.group(RentWord.HELP.code()) != null;
        return capital && NAME.matcher(before).find()
                || helps && LONGER.matcher(before).find();
    }
}
