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
                Stop.of("plan", ADVISER, OF + "/plans/{plan:[0-9]{1,9}}", ReliefStops::proposes),
                Stop.at("plans", ADVISER, "/plans"),
                Stop.of(
                        "renegociation",
                        ADVISER,
                        OF + "/plans/{plan:[0-9]{1,9}}/renegociation",
                        ReliefStops::renegotiates),
                Stop.of("fsl-situation", ADVISER, OF + "/fsl", ReliefStops::asksAFund),
                Stop.of("fsl-demande", ADVISER, OF + "/fsl/{rank:[0-9]{1,9}}", ReliefStops::opensARequest),
                Stop.at("fsl", ADVISER, "/fsl"),
                Stop.at("echeances", ADVISER, "/echeances"),
                Stop.of("echeances-situation", ADVISER, OF + "/echeances", ReliefStops::looksAtDeadlines),
                Stop.of(
                        "echeances-courrier",
                        ADVISER,
                        OF + "/echeances/courriers/{kind:[a-z0-9-]{1,30}}",
                        ReliefStops::writesToThePayingBody),
                Stop.at("directives", MANAGER, "/reglages/directives"),
                Stop.of("garanties-situation", ADVISER, OF + "/garanties", ReliefStops::asksAboutGuarantees),
                Stop.of(
                        "garanties-demande",
                        ADVISER,
                        OF + "/garanties/{rank:[0-9]{1,9}}",
                        ReliefStops::callsAGuarantor),
                Stop.of(
                        "garanties-courrier",
                        ADVISER,
                        OF + "/garanties/{rank:[0-9]{1,9}}/courriers/{kind:[a-z0-9-]{1,30}}",
                        ReliefStops::writesToTheTenant),
                Stop.at("garanties", ADVISER, "/garanties"),
                Stop.of("solutions-chiffrees", ADVISER, OF + "/solutions", ReliefStops::computes));
    }

    private static void composes(Visitor adviser) {
        WorkStops.opensTheFirst(adviser);
        adviser.go(adviser.path() + "/solutions");
    }

    private static void computes(Visitor adviser) {
        composes(adviser);
        adviser.page().fill("#resources", "2400");
        adviser.page().fill("#charges", "300");
        adviser.at("#composer button[type=submit]").first().click();
        adviser.at("#proposals .pace").first().waitFor();
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
        adviser.go(adviser.at("main tbody a[href*='/plans/']").first().getAttribute("href") + "/renegociation");
    }

    private static void asksAFund(Visitor adviser) {
        WorkStops.opensTheFirst(adviser);
        adviser.go(adviser.path() + "/fsl");
    }

    /** The request of that household, prepared where there is none. */
    private static void opensARequest(Visitor adviser) {
        asksAFund(adviser);
        if (adviser.at("#asked").count() > 0) {
            adviser.page().fill("#asked", "250");
            adviser.send("form[action$='/fsl'] button[type=submit]");
        } else {
            adviser.send("main li a[href*='/fsl/']");
        }
        adviser.page().evaluate("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
    }

    private static void asksAboutGuarantees(Visitor adviser) {
        adviser.go("/garanties");
        adviser.send("main a[data-open]");
        adviser.send("main .lead-line a[href$='/garanties']");
    }

    private static void callsAGuarantor(Visitor adviser) {
        adviser.go("/garanties?qui=insurance");
        adviser.send("main a[data-open]");
        adviser.page().evaluate("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
    }

    private static void writesToTheTenant(Visitor adviser) {
        callsAGuarantor(adviser);
        adviser.send("main a[href$='/courriers/guarantee-notice']");
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
