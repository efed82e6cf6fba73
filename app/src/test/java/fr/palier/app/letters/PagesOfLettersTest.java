package fr.palier.app.letters;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every letter, wherever its end falls on the page: no page is empty, and no signature stands alone on one. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class PagesOfLettersTest {
    private static final Pattern PLACE = Pattern.compile("letter\\.say\\('([a-z-]+)'\\)");
    private static final Pattern FOOT = Pattern.compile("page \\d+ sur \\d+");

    /** Two lines more of the landlord's address move all that follows, by less than a signature is high: each place of a page is met. */
    private static final int STEP = 2;

    private static final int LINES = 42;

    /** A letter's template, and the places in it that are filled. */
    record Kind(Template template, List<String> places) {
        @Override
        public String toString() {
            return template.code();
        }
    }

    static Stream<Kind> kinds() throws IOException {
        List<Kind> kinds = new ArrayList<>();
        for (Resource page :
                new PathMatchingResourcePatternResolver().getResources("classpath:templates/*/letters/*.html")) {
            String text = page.getContentAsString(StandardCharsets.UTF_8);
            if (text.contains("th:fragment=\"body\"")) {
                String code = page.getFilename().replace(".html", "");
                String room = page.getURL().getPath().replaceAll(".*/([a-z]+)/letters/[^/]*", "$1");
                List<String> places = PLACE.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();
                kinds.add(new Kind(new Template(code, 1, room + "/letters/" + code, List.of()), places));
            }
        }
        assertThat(kinds).hasSizeGreaterThan(11);
        return kinds.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void leavesNoPageEmptyAndNoSignatureAlone(Kind kind) throws IOException {
        for (int lines = 1; lines <= LINES; lines += STEP) {
            boolean brief = lines / STEP % 2 == 0;
            assertThat(leftAlone(
                            letter(kind, lines, brief ? 1 : 14, brief ? "612,40 €" : "une réponse de plusieurs mots ")))
                    .as("%s under an address of %d lines", kind, lines)
                    .isEmpty();
        }
    }

    private static byte[] letter(Kind kind, int lines, int rows, String value) {
        Letterhead usual = Paperwork.head();
        Letterhead head = new Letterhead(
                1,
                usual.name(),
                IntStream.range(0, lines).mapToObj(i -> "ligne " + i).toList(),
                usual.town(),
                usual.phone(),
                usual.hours(),
                usual.signatory(),
                usual.office(),
                usual.logo());
        Map<String, String> filled = kind.places.stream().collect(toMap(place -> place, place -> value));
        List<List<String>> table = IntStream.range(0, rows)
                .mapToObj(i -> List.of(Integer.toString(i), "5 mai 2020", "68,00 €"))
                .toList();
        return Paperwork.print(new Draft(
                kind.template,
                head,
                new Draft.Recipient("Luce Azéma", List.of("3 rue de l'Étang", "31200 Toulouse")),
                new Facts(filled, table),
                LocalDate.of(2020, 6, 20),
                "Votre contrat : CT00613"));
    }

    /** What stands on pages that hold nothing, or the signature and nothing else. */
    private static List<String> leftAlone(byte[] pdf) throws IOException {
        Letterhead head = Paperwork.head();
        return Arrays.stream(Checked.shownByPage(pdf))
                .map(page -> FOOT.matcher(page).replaceAll("").strip())
                .filter(page -> page.replace(head.signatory(), "")
                        .replace(head.office(), "")
                        .replaceFirst("Pour ", "")
                        .isBlank())
                .toList();
    }
}
