package fr.palier.engine.message;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words of money, of the law that follows when it is missing, and of who helps to pay; accents may be missing too. What only looks
 * like them is left alone: a name of a street ({@code place du Tribunal}), and charges that are none ({@code sans charges}).
 */
final class RentWords {
    private static final Pattern WORDS = Pattern.compile(
            "(?iU)\\b(?:loyers?|pa(?:ie|ye)ments?|pay(?:er|ez|ons|ées?|és?)|paie(?:nt)?"
                    + "|dettes?|impay[ée]e?s?|arriérés?|quittances?|[ée]ch[ée]anc(?:es?|iers?)|mensualit[ée]s?|pr[ée]l[èe]vements?"
                    + "|versements?|(?<!\\b(?:sans|free of) )(?<!\\bmonte-)charges(?!\\h+lourdes)|r[ée]gularis(?:\\p{L}+)"
                    + "|plans?\\h+(?:d['’]apurement|de\\h+r[èe]glement|de\\h+remboursement)"
                    + "|(?:votre|vos|your)\\h+plans?|relanc(?:es?|[ée]e?s?|er|ez|ons|ent)|mis(?:es?)?\\h+en\\h+demeure"
                    + "|expuls(?:ions?|[ée]e?s?|er|ez|ons|ent)|huissi[eè]re?s?|commissaires?\\h+de\\h+justice|en\\h+justice|tribuna(?:l|ux)"
                    + "|juges?|jugements?|convoqu(?:\\p{L}+)|convocations?|poursuites|assignations?|assign[ée]e?s?|commandements?"
                    + "|r[ée]gl(?:ez|er|ons)(?=\\h+(?:votre|vos|ce\\h+que|la\\h+somme|le\\h+solde|le\\h+montant|le\\h+reste))|(?:votre|vos)\\h+(?:dus?|soldes?)|dû"
                    + "|(?:quitter|lib[ée]rer|rendre|[ée]vacuer)\\h+(?:le|la|les|votre|vos|ce|cet)\\h+(?:logements?|appartements?|maisons?|lieux)"
                    + "|CAF|MSA|APL|aides?\\h+(?:au|pour\\h+le)\\h+logement|aides?\\h+personnalis[ée]es?|vos\\h+aides|allocations?"
                    + "|rents?|pay(?:ing|ments?)?|paid|debts?|arrears|instal?lments?|evict(?:s|ed|ing|ions?)?|bailiffs?"
                    // in French, "court" is short
                    + "|(?:the|to|in|your|county)\\h+courts?(?!\\h+(?:street|road|lane|square|avenue)\\b)"
                    + "|court\\h+(?:orders?|hearings?|dates?|cases?)|summons(?:es|ed)?|summoned|reminders?|benefits?"
                    + "|(?:leave|vacate)\\h+(?:the|your)\\h+(?:flat|home|house|premises|dwelling)|amount\\h+due|balance\\h+due)\\b");

    /**
     * What stands before a word in the name of a street. A place is none in {@code mise en place du prélèvement} or
     * {@code à la place du loyer}.
     */
    private static final Pattern STREET = Pattern.compile(
            "(?iU)(?:\\b(?:rues?|avenues?|av\\.|boulevards?|bd|square|impasse|allées?|chemin|quai|parvis|passage|esplanade)"
                    + "|(?<!\\b(?:en|[àa]\\h(?:la|sa|leur)|et)\\h)\\bplaces?|\\bpl\\.)"
                    + "\\h+(?:du|des|de\\h+la|de\\h+l['’]|de|d['’])\\h*(?:(?:ancien|anciens|vieux|nouveau|grand|petit|palais)\\h+(?:du\\h+|de\\h+)?)?$");

    private RentWords() {}

    /** Those of a text, as they stand in it, each once. */
    static List<String> in(String text) {
        return WORDS.matcher(text)
                .results()
                .filter(word -> !namesAStreet(text, word))
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** Whether a word ends the name of a street: a name begins with a capital. */
    private static boolean namesAStreet(String text, MatchResult word) {
        return Character.isUpperCase(text.charAt(word.start()))
                && STREET.matcher(text.substring(0, word.start())).find();
    }
}
