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
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of all modules: the same in both languages, and no key said by two modules, of which one would be mute. */
class WordsTest {
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

    private static List<String> keys(String lang) throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_" + lang + ".properties");
        return Arrays.stream(files)
                .filter(file -> !Objects.requireNonNull(file.getFilename()).startsWith("command_"))
                .flatMap(file -> read(file).stringPropertyNames().stream())
                .toList();
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
