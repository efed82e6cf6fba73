package fr.palier.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.Theme;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of all modules: the same in both languages, and no key said by two modules, of which one would be mute. */
class WordsTest {
    /** The alternatives of a choice, which may hold arguments. */
    private static final Pattern CHOICE = Pattern.compile("\\{[0-9],choice,((?:[^{}]|\\{[^{}]*\\})*)\\}");

    /** Two apostrophes that are not four. */
    private static final Pattern LONELY = Pattern.compile("(?<!')''(?!')");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Pattern ELIDED =
            Pattern.compile("(?<!\\p{L})(l|d|qu|n|s|c|j|m|t|jusqu|lorsqu|puisqu|quelqu)'(\\p{L}+)");

    /** Words of their own that an elision happens to look like. */
    private static final Set<String> REAL = Set.of("la", "deux", "quelle", "quelles");

    private static final Pattern BREAKS = Pattern.compile("\\S [:;?!»]|« \\S|(?<!\\d)\\d{1,3} \\d{3}(?!\\d)");

    private static final Pattern MARKS = Pattern.compile("(?s)<style>.*?</style>|<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*+>");

    private static final Pattern FILLED = Pattern.compile("\\[\\[.*?\\]\\]");

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertThat(keys("en")).containsExactlyInAnyOrderElementsOf(keys("fr"));
    }

    @Test
    void givesAKeyToOneModuleAlone() throws IOException {
        assertThat(keys("fr")).doesNotHaveDuplicates();
    }

    @Test
    void hasWordsForAllThatATimelineTells() throws IOException {
        Stream<String> needed = Stream.of(
                        Arrays.stream(Channel.values()).map(Channel::key),
                        Arrays.stream(ContactOutcome.values()).map(ContactOutcome::key),
                        Arrays.stream(HoldReason.values()).map(HoldReason::key),
                        Arrays.stream(Theme.values()).map(Theme::key),
                        Arrays.stream(EntryKind.values()).map(EntryKind::key))
                .flatMap(keys -> keys);
        assertThat(keys("fr")).containsAll(needed.toList());
    }

    /** An alternative that holds an argument is read twice, hence an apostrophe in it is written four times. */
    @Test
    void losesNoApostropheInAChoice() throws IOException {
        assertThat(losesApostrophe("{0,choice,1#d''essayer|1<{0} qu''il faut}")).isTrue();
        assertThat(losesApostrophe("{0,choice,1#d''essayer|1<{0} qu''''il faut} d''ici"))
                .isFalse();
        for (String lang : List.of("fr", "en")) {
            assertThat(files(lang)
                            .flatMap(words -> words.stringPropertyNames().stream()
                                    .filter(key -> losesApostrophe(words.getProperty(key)))))
                    .isEmpty();
        }
    }

    /** A lone apostrophe is a quotation mark of the format: it is swallowed, unless it keeps braces from being read as an argument. */
    @Test
    void doublesItsApostrophes() throws IOException {
        assertThat(List.of("De l'aide", "l''aide d'ici", "'{a}' d'ici")).allMatch(WordsTest::isSwallowed);
        assertThat(List.of("De l''aide", "Écrivez '{telephone}', ou l''autre", "{0,choice,1#d''''ici|1<{0}}"))
                .noneMatch(WordsTest::isSwallowed);
        for (String lang : List.of("fr", "en")) {
            assertThat(files(lang)
                            .flatMap(words -> words.stringPropertyNames().stream()
                                    .filter(key -> isSwallowed(words.getProperty(key)))))
                    .isEmpty();
        }
    }

    /** What is elided once with its apostrophe is elided so everywhere: {@code l'aide} somewhere tells that {@code laide} is a slip. */
    @Test
    void losesNoApostropheOfAnElision() throws IOException {
        List<String> all = Stream.concat(
                        files("fr").flatMap(words -> words.values().stream().map(Object::toString)), scripts())
                .map(text -> text.replaceAll("'{2,4}", "'").toLowerCase(Locale.FRENCH))
                .toList();
        Set<String> joined = all.stream()
                .flatMap(text -> ELIDED.matcher(text).results())
                .map(found -> found.group(1) + found.group(2))
                .filter(word -> !REAL.contains(word))
                .collect(Collectors.toSet());
        assertThat(joined).contains("laide", "dun", "lagence", "quil");
        assertThat(all.stream().flatMap(text -> WORD.matcher(text).results().map(MatchResult::group)))
                .doesNotContainAnyElementsOf(joined);
    }

    /** What callers say and ask. */
    private static Stream<String> scripts() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:outreach/*_fr.txt"))
                .map(WordsTest::text);
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In French a blank before {@code : ; ? ! »}, behind {@code «} and within a number does not break, or the sign begins a line alone. */
    @Test
    void keepsFrenchSignsWithTheirWords() throws IOException {
        assertThat(List.of("Qui ?", "« lien", "lien »", "le 112 ; le 114", "20 000 euros"))
                .allMatch(WordsTest::breaks);
        assertThat(List.of("Qui\u00a0?", "«\u202flien\u202f»", "à 10:30", "le 12 avril 2020", "112;114"))
                .noneMatch(WordsTest::breaks);
        assertThat(resources("fr").flatMap(file -> broken(read(file)))).isEmpty();
    }

    /** What letters say stands in their templates: what surrounds it, and what is filled in, breaks as little. */
    @Test
    void keepsFrenchSignsWithTheirWordsInLetters() throws IOException {
        assertThat(List.of(
                        "<p>Il reste :</p>", "<p>[[${a > 1 ? 2 : 3}]] ; [[${b}]]</p>", "<b th:if=\"${a > b}\">x</b> ;"))
                .allMatch(page -> breaks(printed(page)));
        assertThat(List.of(
                        "<p>Il reste\u00a0:</p>",
                        "<p th:if=\"${a ? b : c}\">[[${a ? b : c}]]</p>",
                        "<style>p { a: b }</style>"))
                .noneMatch(page -> breaks(printed(page)));
        List<Resource> letters = templates("classpath*:templates/**/letters/*.html");
        assertThat(letters).hasSizeGreaterThan(10);
        assertThat(letters).filteredOn(page -> breaks(printed(text(page)))).isEmpty();
    }

    private static List<Resource> templates(String where) throws IOException {
        return List.of(new PathMatchingResourcePatternResolver().getResources(where));
    }

    /** The words of a template, with something where it is filled in. */
    private static String printed(String template) {
        return MARKS.matcher(FILLED.matcher(template).replaceAll("x")).replaceAll("");
    }

    private static Stream<String> broken(Properties words) {
        return words.stringPropertyNames().stream().filter(key -> breaks(words.getProperty(key)));
    }

    private static boolean breaks(String words) {
        return BREAKS.matcher(words).find();
    }

    private static boolean losesApostrophe(String words) {
        return CHOICE.matcher(words)
                .results()
                .flatMap(choice -> Stream.of(choice.group(1).split("\\|")))
                .anyMatch(one -> one.contains("{") && LONELY.matcher(one).find());
    }

    private static boolean isSwallowed(String words) {
        return words.replace("''", "").replaceAll("'\\{[^{}']*\\}'", "").contains("'");
    }

    private static List<String> keys(String lang) throws IOException {
        return files(lang)
                .flatMap(words -> words.stringPropertyNames().stream())
                .toList();
    }

    private static Stream<Properties> files(String lang) throws IOException {
        return resources(lang).map(WordsTest::read);
    }

    private static Stream<Resource> resources(String lang) throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_" + lang + ".properties");
        return Arrays.stream(files)
                .filter(file -> !Objects.requireNonNull(file.getFilename()).startsWith("command_"));
    }

    private static Properties read(Resource file) {
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(text);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
