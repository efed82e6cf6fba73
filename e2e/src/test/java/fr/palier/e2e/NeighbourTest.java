package fr.palier.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Those of another landlord: what is not theirs looks exactly like what does not exist. */
@Journey
class NeighbourTest {
    @Test
    void seesNothingOfATenancyThatIsNotTheirs() {
        try (Visitor adviser = Visitor.of(Person.ADVISER);
                Visitor neighbour = Visitor.of(Person.NEIGHBOUR)) {
            adviser.go("/aujourdhui");
            String theirs = adviser.at("a[data-open]").first().getAttribute("href");
            String family = adviser.at("[data-line] .name").first().innerText().split(",")[0];
            assertEquals(200, adviser.go(theirs));
            for (String path : List.of(theirs, theirs + "/releve")) {
                assertSame(neighbour, path, path.replaceFirst("[0-9]+", "123456789"));
            }
            neighbour.go(theirs);
            assertFalse(neighbour.page().content().contains(family));
        }
    }

    @Test
    void seesNothingOfAFileThatIsNotTheirs() {
        try (Visitor administrator = Visitor.of(Person.ADMINISTRATOR);
                Visitor neighbour = Visitor.of(Person.NEIGHBOURS_ADMINISTRATOR)) {
            String file = Messy.checked(administrator);
            String absent = file.replaceFirst("[0-9]+", "123456789");
            assertEquals(200, administrator.fetch(file).status());
            assertAll(
                    () -> assertSame(neighbour, file, absent),
                    () -> assertSame(neighbour, file + "/rejets", absent + "/rejets"),
                    () -> assertSame(neighbour, file + "/avancement", absent + "/avancement"));
        }
    }

    @Test
    void seesNothingOfAPersonWhoIsNotTheirs() {
        try (Visitor administrator = Visitor.of(Person.ADMINISTRATOR);
                Visitor neighbour = Visitor.of(Person.NEIGHBOURS_ADMINISTRATOR)) {
            administrator.go("/equipe");
            String colleague =
                    administrator.at(".team-line a[data-open]").first().getAttribute("href");
            assertEquals(200, administrator.fetch(colleague).status());
            assertSame(neighbour, colleague, "/equipe/00000000-0000-4000-8000-000000000000");
        }
    }

    /** The answer to a forged address is that to one that leads nowhere, word for word. */
    private static void assertSame(Visitor neighbour, String forged, String absent) {
        assertEquals(404, neighbour.go(forged), forged);
        String words = neighbour.reads();
        assertEquals(404, neighbour.go(absent), absent);
        assertEquals(neighbour.reads(), words);
    }
}
