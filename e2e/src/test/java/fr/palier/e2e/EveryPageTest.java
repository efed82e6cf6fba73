package fr.palier.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, in both languages: open to all who read with their ears, their keyboard or a phone; nothing the browser complains of. */
@Tag("journey")
class EveryPageTest {
    static Stream<Arguments> pages() {
        return Stream.of(Person.values())
                .flatMap(person -> person.pages.stream()
                        .flatMap(path -> Stream.of("fr", "en").map(lang -> Arguments.of(person, path, lang))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("pages")
    void isOpenToEverybody(Person person, String path, String lang) {
        try (Visitor visitor = lang.equals("fr") ? Visitor.inFrench() : Visitor.inEnglish()) {
            visitor.signIn(person);
            assertAll(
                    () -> assertEquals(200, visitor.page().navigate(path).status()),
                    () -> assertEquals(List.of(), visitor.barriers()),
                    () -> assertEquals(
                            0,
                            visitor.picture(person.name().toLowerCase(java.util.Locale.ROOT) + path.replace('/', '-')
                                    + "-" + lang)),
                    () -> assertEquals(List.of(), visitor.barriers()),
                    () -> assertEquals(List.of(), visitor.complaints()));
        }
    }
}
