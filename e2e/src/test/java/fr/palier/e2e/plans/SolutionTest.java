package fr.palier.e2e.plans;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import fr.palier.e2e.Journey;
import fr.palier.e2e.Person;
import fr.palier.e2e.Visitor;
import org.junit.jupiter.api.Test;

/** A debt and its solution: composed by an adviser, approved by somebody else, signed by the tenant on a telephone. */
@Journey
class SolutionTest {
    private static final String SIGN = "/mon-espace/signer";

    @Test
    void leadsFromTheListToASignedPlan() {
        try (Visitor adviser = Visitor.of(Person.ADVISER);
                Visitor manager = Visitor.of(Person.MANAGER)) {
            opensAHouseholdWithoutAPlan(adviser);
            String number = adviser.reads().replaceAll("(?s).*?(CT\\d+).*", "$1");
            composes(adviser);
            String plan = adviser.path();
            adviser.page().goBack();
            assertThat(adviser.at("#composer")).isVisible();
            adviser.go(plan);
            assertThat(adviser.at("#content")).containsText("à approuver");
            assertEquals(0, adviser.at("form[action$='/approbation']").count(), "nobody approves their own");
            manager.go(plan);
            manager.send("form[action$='/approbation'] button");
            assertThat(manager.at("#content")).containsText("à signer");
            adviser.go(plan + "/courriers/plan-agreement");
            assertThat(adviser.at("#content")).not().containsText("à compléter");
            signs(link(adviser, plan), number);
            adviser.go(plan);
            assertThat(adviser.at("#content")).containsText("en cours");
            assertEquals(0, adviser.at("form[action$='/signature']").count());
        }
    }

    /** One of those who owe most, for whom somebody else has to approve. */
    private static void opensAHouseholdWithoutAPlan(Visitor adviser) {
        for (int line = 0; line < 20; line++) {
            adviser.go("/aujourdhui?tri=solde");
            adviser.send(adviser.at("[data-line] a[data-open]").nth(line));
            String situation = adviser.path();
            adviser.go(situation + "/solutions");
            if (adviser.at(".alert-info a[href*='/plans/']").count() == 0) {
                adviser.go(situation);
                return;
            }
        }
        throw new AssertionError("every household has a plan");
    }

    private static void composes(Visitor adviser) {
        adviser.send("a[href$='/solutions']");
        adviser.page().fill("#resources", "6 500");
        adviser.page().fill("#charges", "300");
        adviser.at("#composer button[type=submit]").first().click();
        Locator paces = adviser.at("#proposals [name=pace]");
        paces.first().waitFor();
        paces.first().check();
        adviser.send("button[formaction$='/plans']");
    }

    private static String link(Visitor adviser, String plan) {
        adviser.go(plan + "/signatures");
        adviser.send("form[action$='/signatures'] button[type=submit]");
        String link = adviser.at("#link-0").inputValue();
        return link.substring(link.indexOf(SIGN));
    }

    private static void signs(String link, String number) {
        try (Visitor tenant = Visitor.stranger("fr")) {
            tenant.go(link);
            tenant.page().fill("#number", number);
            tenant.send("form[action$='/entrer'] button[type=submit]");
            assertThat(tenant.at("body")).containsText("Ce que paie ce plan");
            String name = tenant.reads().replaceAll("(?s).*Écrivez-les comme ici\\h: ([^.]*)\\..*", "$1");
            tenant.page().fill("[name=name]", name);
            tenant.at("[name=agreed]").check();
            tenant.send(tenant.at("button:has-text('je signe')"));
            assertThat(tenant.at("body")).not().containsText("je signe");
            tenant.go(link);
            assertThat(tenant.at("body")).not().containsText("Ce que paie ce plan");
        }
    }
}
