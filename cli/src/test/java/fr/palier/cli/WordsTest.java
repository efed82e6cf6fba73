package fr.palier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Rehearsal.Grouping;
import fr.palier.engine.triage.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The two bundles: the same keys, every key that is used, and nothing that MessageFormat would swallow. */
class WordsTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("palier.root", "..")).resolve("cli/src/main/java/fr/palier/cli");
    private static final Pattern SAID = Pattern.compile("(?:say|failure)\\(\\s*\"([\\w.-]+)\"\\s*[,)]");

    @Test
    void haveTheSameKeys() {
        assertEquals(keys(Lang.FR), keys(Lang.EN));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void haveEveryKeyThatIsSaid(Lang lang) throws IOException {
        Set<String> missing = new TreeSet<>(said());
        assertTrue(missing.size() > 80, () -> "too few keys found in the sources: " + missing);
        missing.removeAll(keys(lang));
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void describeEveryOptionOfEveryCommand(Lang lang) {
        CommandLine line = Main.commandLine("--lang", lang.name());
        for (CommandLine command : line.getSubcommands().values()) {
            assertTrue(command.getCommandSpec().usageMessage().description().length > 0);
            for (OptionSpec option : command.getCommandSpec().options()) {
                boolean described = option.hidden() || option.description().length > 0;
                assertTrue(described, command.getCommandName() + " " + option.longestName());
                assertFalse(option.paramLabel().contains("$"), option.longestName());
            }
        }
    }

    /** A lone apostrophe opens a quotation in a message that is formatted; a doubled one shows in a text that is not. */
    @ParameterizedTest
    @EnumSource(Lang.class)
    void doubleTheirApostrophesWhereTheyAreFormatted(Lang lang) throws IOException {
        Set<String> said = said();
        for (String key : keys(lang)) {
            String text = Words.of(lang).bundle().getString(key);
            boolean right = said.contains(key) ? !text.replace("''", "").contains("'") : !text.contains("''");
            assertTrue(right, key + "=" + text);
        }
    }

    @Test
    void makeOneLineOfAnything() {
        assertEquals("palier : a b � c", Words.of(Lang.FR).failed("a\r\n  b \u001b c\n"));
        assertEquals("palier: a", Words.of(Lang.EN).failed("a"));
    }

    private static Set<String> keys(Lang lang) {
        return new TreeSet<>(Words.of(lang).bundle().keySet());
    }

    /** Keys written in the sources, and those that are put together from the names of a list. */
    private static Set<String> said() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                SAID.matcher(Files.readString(file)).results().forEach(result -> said.add(result.group(1)));
            }
        }
        Stream.of(Signal.values()).forEach(signal -> said.add("signal." + signal.code()));
        Stream.of(Kind.values()).forEach(kind -> said.add("kind." + kind.code()));
        Stream.of(Fact.Plan.values()).forEach(plan -> said.add("plan." + plan.ordinal()));
        Stream.of(Grouping.values())
                .forEach(group -> said.add("rehearse." + group.name().toLowerCase(Locale.ROOT)));
        said.addAll(Set.of("yes", "no"));
        return said;
    }
}
