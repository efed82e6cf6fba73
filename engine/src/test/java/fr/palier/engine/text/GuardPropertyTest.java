package fr.palier.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.text.Guard.Family;
import fr.palier.engine.text.Guard.Finding;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class GuardPropertyTest {
    private static final BigInteger BY = BigInteger.valueOf(97);

    private static List<Family> families(String text) {
        return Guard.french().read(text).stream().map(Finding::family).toList();
    }

    @Provide
    Arbitrary<String> gap() {
        return Arbitraries.of("", " ", ".", "-", "\u00a0", "\u202f");
    }

    /** Digits in groups of so many, with a gap between them. */
    private static String grouped(String digits, int group, String gap) {
        return digits.replaceAll("(.{" + group + "})(?=.)", "$1" + java.util.regex.Matcher.quoteReplacement(gap));
    }

    @Provide
    Arbitrary<String> nir() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of("01", "31", "75", "2A", "2B", "99"),
                        Arbitraries.integers().between(1, 999),
                        Arbitraries.integers().between(1, 999))
                .as((sex, year, month, place, commune, order) ->
                        String.format(Locale.ROOT, "%d%02d%02d%s%03d%03d", sex, year, month, place, commune, order));
    }

    @Property(tries = 10_000)
    void findsEverySocialSecurityNumber(@ForAll("nir") String number, @ForAll("gap") String gap) {
        BigInteger value = new BigInteger(number.replace("2A", "19").replace("2B", "18"));
        String key =
                String.format(Locale.ROOT, "%02d", BY.subtract(value.mod(BY)).intValue());
        String written = number.substring(0, 1)
                + gap
                + grouped(number.substring(1, 7), 2, gap)
                + gap
                + grouped(number.substring(7), 3, gap)
                + gap
                + key;
        assertTrue(families("Son numéro : " + written + ".").contains(Family.SOCIAL_SECURITY), written);
    }

    @Property(tries = 10_000)
    void findsEveryIban(@ForAll("account") String account, @ForAll("gap") String gap) {
        String country = account.substring(0, 2);
        StringBuilder digits = new StringBuilder();
        (account.substring(2) + country + "00").chars().forEach(c -> digits.append(Character.digit(c, 36)));
        int check = 98 - new BigInteger(digits.toString()).mod(BY).intValue();
        String iban = country + String.format(Locale.ROOT, "%02d", check) + account.substring(2);
        String written = grouped(iban, 4, gap);
        List<Finding> found = Guard.french().read("compte " + written + ", à elle");
        assertTrue(found.stream().anyMatch(one -> one.family() == Family.BANK_ACCOUNT), written);
    }

    @Provide
    Arbitrary<String> account() {
        return Arbitraries.of("DE18", "ES20", "BE12", "FR23", "PT21")
                .flatMap(form -> Arbitraries.strings()
                        .numeric()
                        .ofLength(Integer.parseInt(form.substring(2)))
                        .map(digits -> form.substring(0, 2) + digits));
    }

    @Property(tries = 10_000)
    void findsEveryCard(@ForAll("card") String start, @ForAll("gap") String gap) {
        int sum = 0;
        for (int i = 0; i < start.length(); i++) {
            int digit = start.charAt(start.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? 2 * digit : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        String written = grouped(start + (10 - sum % 10) % 10, 4, gap);
        assertTrue(
                Guard.french().read("carte " + written).stream()
                        .anyMatch(one -> one.family().isRefused()),
                written);
    }

    @Provide
    Arbitrary<String> card() {
        return Combinators.combine(
                        Arbitraries.of("4", "5", "3", "6"),
                        Arbitraries.strings().numeric().ofLength(14))
                .as((first, rest) -> first + rest);
    }

    @Provide
    Arbitrary<String> sensitive() {
        return Arbitraries.of(
                "séropositif",
                "dépressive",
                "musulmane",
                "syndicaliste",
                "algérienne",
                "homosexuel",
                "délinquant",
                "fainéante",
                "abruti",
                "schizophrène",
                "alcoolique",
                "incarcéré",
                "menteuse");
    }

    @Property(tries = 10_000)
    void readsAWordHoweverItIsWritten(
            @ForAll("sensitive") String word, @ForAll @IntRange(max = 5) int how, @ForAll("filling") String filling) {
        String written = switch (how) {
            case 0 -> word.toUpperCase(Locale.FRENCH);
            case 1 -> Normalizer.normalize(word, Normalizer.Form.NFD);
            case 2 -> Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            case 3 -> word.chars().mapToObj(c -> "" + (char) c).collect(Collectors.joining(" "));
            case 4 -> word.chars().mapToObj(c -> "" + (char) c).collect(Collectors.joining("."));
            default -> word.substring(0, 3) + "\u200b" + word.substring(3);
        };
        assertEquals(
                families(filling + " est " + word + ", dit-on"), families(filling + " est " + written + ", dit-on"));
    }

    @Provide
    Arbitrary<String> filling() {
        return Arbitraries.of(
                        "le ménage",
                        "rappeler",
                        "payer",
                        "avril",
                        "612,40",
                        "CAF",
                        "(plan)",
                        "œuvre",
                        "l'agence",
                        "😀",
                        "15/04")
                .list()
                .ofMaxSize(8)
                .map(words -> String.join(" ", words));
    }

    @Property(tries = 10_000)
    void pointsIntoTheText(@ForAll String anything, @ForAll("sensitive") String word) {
        String text = anything + " " + word + " " + anything;
        int last = 0;
        for (Finding found : Guard.french().read(text)) {
            assertEquals(found.words(), text.substring(found.from(), found.to()));
            assertTrue(found.from() >= last || found.family().isRefused());
            last = found.from();
        }
    }

    @Property(tries = 10_000)
    void findsNothingInWhatIsPlain(@ForAll("filling") String plain) {
        assertEquals(List.of(), families(plain));
    }
}
