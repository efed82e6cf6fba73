package fr.palier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** P. Delmas, who answers for the policy. */
@Journey
class ManagerTest {
    /** "solde plus de 0 €": whoever owes anything is at least watched. */
    private static final int WHOEVER_OWES = 22;

    @Test
    void editsRehearsesPublishesComparesGoesBackAndReplays() {
        try (Visitor manager = Visitor.of(Person.MANAGER)) {
            PolicyDesk desk = new PolicyDesk(manager);
            int before = lines(manager);
            desk.drafts().opens(WHOEVER_OWES).writes("balance", "> 400").keeps().rehearses();
            int leaving = Integer.parseInt(
                    manager.at(".chips a[href*='genre=leaves'] b").innerText());
            assertTrue(leaving > 0, "nobody would leave the list");
            assertThat(manager.at(".concerned").first()).containsText("à surveiller");
            assertEquals(before, lines(manager), "a rehearsal changed the list");
            desk.drafts().rehearses().publishes("Moins de 400 euros : on attend un mois.");
            assertThat(manager.at(".alert-success")).containsText("version 1");
            awaitLines(manager, before - leaving);
            compares(manager);
            goesBack(manager);
            awaitLines(manager, before);
            replaysTheFirst(manager);
            assertEquals(List.of(), manager.complaints());
        }
    }

    private static void compares(Visitor manager) {
        manager.go("/bareme/versions");
        manager.send(".compare button");
        assertThat(manager.at("section[aria-labelledby=action] .compared tbody tr"))
                .hasCount(1);
        assertThat(manager.at("section[aria-labelledby=action] .compared")).containsText("plus de 400");
        assertThat(manager.at("section[aria-labelledby=score]")).containsText("Aucune ligne ne change");
    }

    private static void goesBack(Visitor manager) {
        manager.go("/bareme/versions/0");
        manager.page().fill("#motif", "La commission préfère l'ancien barème.");
        manager.send("form[action$='/retablissement'] button");
        assertThat(manager.at(".alert-success")).containsText("version 2");
    }

    /** The list of the night, made before anything of this: every line the same, to the byte. */
    private static void replaysTheFirst(Visitor manager) {
        manager.go("/bareme/listes");
        manager.send(manager.at(".run a[data-open]").last());
        assertThat(manager.at("#replay .alert")).containsText("Recalculée : identique.");
        assertThat(manager.at(".lead-line")).containsText("version 0");
    }

    private static int lines(Visitor manager) {
        manager.go("/aujourdhui");
        return Integer.parseInt(manager.at(".states .total").innerText().replaceAll("[^0-9]", ""));
    }

    /** What was published is computed at once, but not while one waits. */
    private static void awaitLines(Visitor manager, int expected) {
        for (int i = 0; i < 40 && lines(manager) != expected; i++) {
            manager.page().waitForTimeout(250);
        }
        assertEquals(expected, lines(manager));
    }
}
