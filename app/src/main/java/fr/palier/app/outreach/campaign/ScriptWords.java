package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.shared.Refused;
import fr.palier.engine.message.Discretion.Leak;
import fr.palier.engine.message.ForMany;
import fr.palier.engine.text.Guard;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a script may not say or ask. It is the same for everybody, hence it names no amount; an answer that is ticked is kept like a
 * note, hence it asks for nothing that a note may not hold, but for what the scripts that ship ask, such as for medicines; and who
 * asks how people are does not speak of what they owe. What is left on a voicemail or with somebody else never speaks of rent, aid
 * or debt, whatever the call is about: the household alone hears of those. The title of a campaign stands on every caller's screen:
 * it names nobody either.
 */
final class ScriptWords {
    private static final Pattern AMOUNT =
            Pattern.compile("(?iu)(?:€|£)\\s?\\d[\\d.,\\s]*|\\d[\\d.,\\s]*(?:€|£|euros?\\b)");
    private static final Pattern DEBT = Pattern.compile(
            "(?iU)\\b(?:loyers?|dettes?|impayée?s?|arriérés?|expulsions?|huissiers?|rents?|debts?|arrears|evictions?|bailiffs?)\\b");

    private static final ForMany NOBODY = new ForMany(Set.of());

    private static final Pattern OF_THE_HOUSEHOLD_ALONE = Pattern.compile(
            "(?iU)\\b(?:loyers?|charges|quittances?|dettes?|dues?|dûs?|nous devez|argent|impayée?s?|arriérés?|retards? de paiement|"
                    + "paie(?:ments?|z|r)?|payer|payez|échéances?|échéanciers?|expulsions?|huissiers?|surendettement|aides?|allocations?|apl|"
                    + "fsl|caf|fonds|rents?|debts?|owe[sd]?|money|arrears|payments?|pay|paid|overdue|evictions?|bailiffs?|benefits?|aid|"
                    + "allowances?|grants?|funds?)\\b");

    private final Set<String> shipped;

    /** @param shipped the scripts that ship */
    ScriptWords(Stream<String> shipped) {
        this.shipped = shipped.flatMap(text -> sensitive(text).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> sensitive(String text) {
        return Guard.french().read(text).stream()
                .map(found -> found.words().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** @throws Refused with the first line that holds such words, and those */
    void check(Purpose purpose, String text) {
        List<String> lines = text.lines().toList();
        boolean left = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            left = line.startsWith("!") || left && !line.startsWith("#");
            if (left) {
                refuse(OF_THE_HOUSEHOLD_ALONE, "outreach.script.left", i + 1, line);
            }
            check(purpose, i + 1, line);
        }
    }

    /** Words of a campaign's title that may not stand in it. */
    static Optional<String> ofTitle(Purpose purpose, String title) {
        Stream<String> names = NOBODY.leaks(title).stream().map(Leak::words);
        Stream<String> debts = purpose.speaksOfRent()
                ? Stream.empty()
                : DEBT.matcher(title).results().map(MatchResult::group);
        return Stream.of(names, sensitive(title).stream(), debts)
                .flatMap(words -> words)
                .findFirst();
    }

    private void check(Purpose purpose, int number, String line) {
        sensitive(line).stream()
                .filter(words -> !shipped.contains(words))
                .findFirst()
                .ifPresent(words -> {
                    throw new Refused("outreach.script.sensitive", number, words);
                });
        refuse(AMOUNT, "outreach.script.amount", number, line);
        if (!purpose.speaksOfRent()) {
            refuse(DEBT, "outreach.script.debt", number, line);
        }
    }

    private static void refuse(Pattern pattern, String key, int number, String line) {
        Matcher match = pattern.matcher(line);
        if (match.find()) {
            throw new Refused(key, number, match.group().strip());
        }
    }
}
