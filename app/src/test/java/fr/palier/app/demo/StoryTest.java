package fr.palier.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.engine.text.Guard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static List<Story> all() {
        return Stream.concat(Story.ALL.stream(), Stream.of(Story.EARLIER, Story.AGAIN))
                .toList();
    }

    /** Otherwise a demonstration would stop at its own guard. */
    @Test
    void holdsNoWordThatANoteShouldNot() {
        List<String> words = all().stream()
                .flatMap(story -> Stream.concat(
                        Stream.of(story.note(), story.handedOver()),
                        story.parts().stream().map(Story.Part::words)))
                .toList();
        assertThat(words)
                .allSatisfy(text -> assertThat(Guard.french().read(text)).isEmpty());
    }

    @Test
    void tellsEachPartBelowTheOneBefore() {
        for (Story story : all()) {
            Optional<Kind> before = Optional.empty();
            for (Story.Part part : story.parts()) {
                Optional<Kind> above = part.kind().above();
                assertThat(above.isEmpty() || above.equals(before))
                        .as(part.words())
                        .isTrue();
                before = Optional.of(part.kind());
            }
        }
    }
}
