package fr.palier.e2e.pages;

import static fr.palier.e2e.Person.ADVISER;
import static fr.palier.e2e.Person.MANAGER;

import com.microsoft.playwright.Locator;
import fr.palier.e2e.Visitor;
import java.util.List;

/** What a household can keep to, and the plans that were agreed. */
final class ReliefStops {
    private static final String OF = "/situations/{id:[0-9]{1,18}}";

    private ReliefStops() {}

    static List<Stop> all() {
        return List.of(
                Stop.of("solutions", ADVISER, OF + "/solutions", ReliefStops::composes),
                Stop.of("moyens", ADVISER, OF + "/moyens", ReliefStops::declares),
                Stop.of("plan", ADVISER, OF + "/plans/{plan:[0-9]{1,9}}", ReliefStops::proposes),
                Stop.at("plans", ADVISER, "/plans"),
                Stop.of(
                        "renegociation",
                        ADVISER,
                        OF + "/plans/{plan:[0-9]{1,9}}/renegociation",
                        ReliefStops::renegotiates),
                Stop.at("echeances", ADVISER, "/echeances"),
                Stop.at("plans-tenus", ADVISER, "/plans").then(adviser -> showsPlans(adviser, "kept")),
                Stop.at("plans-interrompus", ADVISER, "/plans").then(adviser -> showsPlans(adviser, "broken")),
                Stop.of("echeances-situation", ADVISER, OF + "/echeances", ReliefStops::looksAtDeadlines),
                Stop.of(
                        "echeances-courrier",
                        ADVISER,
                        OF + "/echeances/courriers/{kind:[a-z0-9-]{1,30}}",
                        ReliefStops::writesToThePayingBody),
                Stop.at("directives", MANAGER, "/reglages/directives"),
                Stop.of("solutions-chiffrees", ADVISER, OF + "/solutions", ReliefStops::computes));
    }

    private static void composes(Visitor adviser) {
        WorkStops.opensTheFirst(adviser);
        adviser.go(adviser.path() + "/solutions");
    }

    private static void declares(Visitor adviser) {
        WorkStops.opensTheFirst(adviser);
        adviser.go(adviser.path() + "/moyens");
    }

    private static void computes(Visitor adviser) {
        composes(adviser);
        adviser.page().fill("#resources", "2400");
        adviser.page().fill("#charges", "300");
        adviser.at("#composer button[type=submit]").first().click();
        adviser.at("#proposals .pace").first().waitFor();
    }

    /** The demonstration has some in each state. */
    private static void showsPlans(Visitor adviser, String state) {
        adviser.go("/plans?etat=" + state);
        adviser.at("ol.lines a[data-open]").first().waitFor();
    }

    private static void looksAtDeadlines(Visitor adviser) {
        adviser.go("/echeances?quand=tout&genre=protective");
        adviser.send(adviser.at("[data-line] a[data-open]").first());
    }

    private static void writesToThePayingBody(Visitor adviser) {
        looksAtDeadlines(adviser);
        adviser.go(adviser.path() + "/courriers/caf-report?organisme=caf");
    }

    private static void renegotiates(Visitor adviser) {
        adviser.go("/plans");
        adviser.go(adviser.at("main a[data-open]").first().getAttribute("href") + "/renegociation");
    }

    /** The plan that was proposed before, where there is one. */
    private static void proposes(Visitor adviser) {
        composes(adviser);
        Locator before = adviser.at(".alert-info a[href*='/plans/']");
        if (before.count() > 0) {
            adviser.go(before.getAttribute("href"));
            return;
        }
        computes(adviser);
        adviser.at("#proposals [name=pace]").first().check();
        adviser.send("button[formaction$='/plans']");
    }
}
