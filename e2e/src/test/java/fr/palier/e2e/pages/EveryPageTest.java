package fr.palier.e2e.pages;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.e2e.Journey;
import fr.palier.e2e.Messy;
import fr.palier.e2e.Person;
import fr.palier.e2e.Visitor;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page, with data, dialogs and errors showing, in both languages: open to those who read with their ears, their keyboard or
 * a phone; nothing the browser complains of.
 */
@Journey
class EveryPageTest {
    /** Those who look at half of what there is to see. */
    private static final Set<Person> FIRST = Set.of(Person.ADVISER, Person.SMALL_MANAGER);

    /** What is no page: read by programs, or kept as a file. */
    private static final Set<String> FILES = Set.of(
            "/aujourdhui/export",
            "/avis-relayes/{id:[0-9]{1,18}}/affiche",
            "/banque/export",
            "/dossiers/export",
            "/echeances/export",
            "/fsl/export",
            "/garanties/export",
            "/courriers/{batch}",
            "/fichiers/icones.svg",
            "/imports/{id}/avancement",
            "/imports/{id}/rejets",
            "/messages/courriers/{mailing:[0-9]{1,9}}",
            "/messages/courriers/{mailing:[0-9]{1,9}}/adresses",
            "/messages/envois/{id:[0-9]{1,18}}/affiche",
            "/messages/envois/{id:[0-9]{1,18}}/note",
            "/mon-espace/signer/plan",
            "/sante",
            "/situations/{id:[0-9]{1,18}}/courriers/{letter:[0-9]{1,18}}");

    private static List<Stop> stops() {
        return Stream.of(
                        OutsideStops.all(),
                        WorkStops.all(),
                        PolicyStops.all(),
                        OfficeStops.all(),
                        DossierStops.all(),
                        ReliefStops.all(),
                        AidStops.all(),
                        OutreachStops.all(),
                        LetterStops.all(),
                        MessageStops.all(),
                        OutboxStops.all(),
                        BankStops.all())
                .flatMap(List::stream)
                .toList();
    }

    private static Stream<Arguments> pages(Predicate<Stop> which) {
        return stops().stream()
                .filter(which)
                .flatMap(stop -> Stream.of("fr", "en").map(lang -> Arguments.of(stop, lang)));
    }

    private static boolean isOfTheFirst(Stop stop) {
        return stop.person().filter(FIRST::contains).isPresent();
    }

    /** Each person looks at a page after the other, while others look at theirs. */
    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class OfTheFirst {
        static Stream<Arguments> pages() {
            return EveryPageTest.pages(EveryPageTest::isOfTheFirst);
        }

        @ParameterizedTest(name = "{0} {1}")
        @MethodSource("pages")
        @Execution(ExecutionMode.SAME_THREAD)
        void areOpenToEverybody(Stop stop, String lang) {
            open(stop, lang);
        }
    }

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class OfOthers {
        static Stream<Arguments> pages() {
            return EveryPageTest.pages(Predicate.not(EveryPageTest::isOfTheFirst));
        }

        @ParameterizedTest(name = "{0} {1}")
        @MethodSource("pages")
        @Execution(ExecutionMode.SAME_THREAD)
        void areOpenToEverybody(Stop stop, String lang) {
            open(stop, lang);
        }
    }

    private static void open(Stop stop, String lang) {
        try (Visitor visitor = stop.visitor(lang)) {
            List<String> barriers = look(visitor, stop.name() + "-" + lang, lang);
            assertAll(
                    () -> assertEquals(List.of(), barriers),
                    () -> assertEquals(List.of(), visitor.complaints()),
                    () -> assertEquals(lang, visitor.at("html").getAttribute("lang")));
        }
    }

    private static List<String> look(Visitor visitor, String name, String lang) {
        Look look = new Look(visitor.page(), name);
        return lang.equals("fr") ? look.atADeskThenInTheDarkOnAPhone() : look.onAPhone();
    }

    @Test
    void visitsEveryRouteOfTheTable() {
        Set<String> visited = stops().stream().map(Stop::route).collect(Collectors.toCollection(TreeSet::new));
        visited.addAll(FILES);
        assertEquals(Routes.all(), visited);
    }

    @Test
    void handsOutFilesAsFiles() {
        try (Visitor adviser = Visitor.of(Person.ADVISER);
                Visitor administrator = Visitor.of(Person.ADMINISTRATOR)) {
            String file = Messy.checked(administrator);
            assertAll(
                    () -> assertType("text/csv", adviser.fetch("/aujourdhui/export?format=excel")),
                    () -> assertType("text/csv", administrator.fetch("/banque/export")),
                    () -> assertType("text/csv", adviser.fetch("/dossiers/export")),
                    () -> assertType("text/csv", adviser.fetch("/echeances/export")),
                    () -> assertType("text/csv", adviser.fetch("/fsl/export")),
                    () -> assertType("text/csv", adviser.fetch("/garanties/export")),
                    () -> assertType("image/svg+xml", adviser.fetch("/fichiers/icones.svg")),
                    () -> assertType("text/plain", adviser.fetch("/sante")),
                    () -> assertType("text/html", administrator.fetch(file + "/avancement")),
                    () -> assertType("text/csv", administrator.fetch(file + "/rejets")));
        }
    }

    private static void assertType(String expected, Visitor.Fetched fetched) {
        assertEquals(200, fetched.status());
        assertEquals(expected, fetched.type().replaceAll(";.*", ""));
    }
}
