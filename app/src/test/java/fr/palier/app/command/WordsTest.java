package fr.palier.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The words of the commands and of the store's refusals: the same keys in both languages, each that is said, and formatted right. */
class WordsTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("palier.root", "..")).resolve("app/src/main/java/fr/palier/app");
    private static final Pattern OF_STORE = Pattern.compile("\"(store\\.[a-z-]+)\"");
    private static final Pattern SAID = Pattern.compile(
            "(?:say\\(|Halt\\(|\\? |: |-> )\\s*\"((?:demo|serve|backup|restore|setup|failure|usage)\\.[a-z.-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"messages/command", "messages/store", "messages/demo"})
    void haveTheSameKeys(String bundle) {
        assertThat(keys(bundle, Lang.FR)).isEqualTo(keys(bundle, Lang.EN)).isNotEmpty();
    }

    @Test
    void haveEveryRefusalOfTheStore() throws IOException {
        assertThat(found("store", OF_STORE)).hasSizeGreaterThan(20).isEqualTo(keys("messages/store", Lang.FR));
    }

    @Test
    void haveEveryKeyThatIsSaid() throws IOException {
        assertThat(keys("messages/command", Lang.FR)).containsAll(found("command", SAID));
        assertThat(found("command", SAID)).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void describeEveryOptionOfEveryCommand(Lang lang) {
        CommandLine line = Commands.line(Object.class, Words.of(lang));
        line.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(spec -> !spec.usageMessage().hidden())
                .forEach(spec -> {
                    assertThat(spec.usageMessage().description())
                            .as(spec.name())
                            .isNotEmpty();
                    spec.options()
                            .forEach(option -> assertThat(option.description())
                                    .as(spec.name() + " " + option.longestName())
                                    .isNotEmpty());
                });
    }

    /** A lone apostrophe opens a quotation in a message that is formatted. */
    @ParameterizedTest
    @EnumSource(Lang.class)
    void doubleTheirApostrophesWhereTheyAreFormatted(Lang lang) throws IOException {
        Words words = Words.of(lang);
        for (String key : found("store", OF_STORE)) {
            assertThat(words.ofStore().getString(key).replace("''", "")).as(key).doesNotContain("'");
        }
        for (String key : found("command", SAID)) {
            assertThat(words.bundle().getString(key).replace("''", "")).as(key).doesNotContain("'");
        }
    }

    private static Set<String> keys(String bundle, Lang lang) {
        return new TreeSet<>(Words.bundle(bundle, lang).keySet());
    }

    private static Set<String> found(String module, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve(module))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}
