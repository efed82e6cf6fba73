package fr.palier.e2e.plans;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import fr.palier.e2e.Journey;
import fr.palier.e2e.Person;
import fr.palier.e2e.Visitor;
import org.junit.jupiter.api.Test;

/** A housing solidarity fund grants an aid: asked for with the household's agreement, it counts in the plan once it is granted. */
@Journey
class FundTest {
    @Test
    void countsAnAidOnceItIsGranted() {
        try (Visitor adviser = Visitor.of(Person.ADVISER);
                Visitor manager = Visitor.of(Person.MANAGER)) {
            String situation = opensSomebodyWhoIsHelpedByNobody(adviser);
            String request = asks(adviser, situation);
            assertEquals("", granted(adviser, situation), "an aid that is only asked for does not count");
            grants(adviser, request);
            assertTrue(granted(adviser, situation).startsWith("150,00"), "what is granted counts");
            String plan = composes(adviser, situation);
            manager.go(plan);
            if (manager.at("form[action$='/approbation']").count() > 0) {
                manager.send("form[action$='/approbation'] button");
            }
            assertThat(manager.at("main")).containsText("à signer");
            assertThat(manager.at("#sum-title + dl")).containsText("150,00");
        }
    }

    private static String opensSomebodyWhoIsHelpedByNobody(Visitor adviser) {
        for (int line = 0; line < 20; line++) {
            adviser.go("/aujourdhui?tri=solde");
            adviser.send(adviser.at("[data-line] a[data-open]").nth(line));
            String situation = adviser.path();
            adviser.go(situation + "/solutions");
            boolean free = adviser.at(".alert-info a[href*='/plans/']").count() == 0
                    && adviser.at("#aid-amount").count() > 0
                    && adviser.at("#granted").count() == 0;
            adviser.go(situation + "/fsl");
            if (free && adviser.at("#asked").count() > 0) {
                return situation;
            }
        }
        throw new AssertionError("everybody is helped");
    }

    /** Prepared, agreed to by the household, filed. */
    private static String asks(Visitor adviser, String situation) {
        adviser.go(situation + "/fsl");
        adviser.page().fill("#asked", "300");
        adviser.send("form[action$='/fsl'] button[type=submit]");
        String request = adviser.path();
        assertEquals(
                0, adviser.at("form[action$='/depot']").count(), "nothing is filed without the household's agreement");
        adviser.at("[name=how]").first().check();
        adviser.send("form[action$='/accord'] button");
        adviser.send("form[action$='/depot'] button");
        return request;
    }

    private static void grants(Visitor adviser, String request) {
        adviser.go(request);
        adviser.page().evaluate("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
        adviser.page().fill("#gift", "150");
        adviser.send("form[action$='/octroi'] button");
        assertThat(adviser.at("main")).containsText("150,00");
    }

    private static String granted(Visitor adviser, String situation) {
        adviser.go(situation + "/solutions");
        return adviser.at("#granted").count() == 0 ? "" : adviser.at("#granted").innerText();
    }

    private static String composes(Visitor adviser, String situation) {
        adviser.go(situation + "/solutions");
        adviser.page().fill("#resources", "6 500");
        adviser.page().fill("#charges", "300");
        adviser.at("#composer button[type=submit]").first().click();
        Locator paces = adviser.at("#proposals [name=pace]");
        paces.first().waitFor();
        paces.first().check();
        adviser.send("button[formaction$='/plans']");
        return adviser.path();
    }
}
