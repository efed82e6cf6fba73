package fr.palier.e2e.pages;

import static fr.palier.e2e.Person.ADVISER;

import fr.palier.e2e.Visitor;
import java.util.List;

/** What others may pay: the housing solidarity fund, guarantees, aids for employees. */
final class AidStops {
    private static final String OF = "/situations/{id:[0-9]{1,18}}";

    private AidStops() {}

    static List<Stop> all() {
        return List.of(
                Stop.of("fsl-situation", ADVISER, OF + "/fsl", AidStops::asksAFund),
                Stop.of("fsl-demande", ADVISER, OF + "/fsl/{rank:[0-9]{1,9}}", AidStops::opensARequest),
                Stop.of("fsl-dossier", ADVISER, OF + "/fsl/{rank:[0-9]{1,9}}/courriers/fund-file", adviser -> {
                    opensARequest(adviser);
                    adviser.send("main a[href$='/courriers/fund-file']");
                }),
                Stop.at("fsl", ADVISER, "/fsl"),
                Stop.of("garanties-situation", ADVISER, OF + "/garanties", AidStops::asksAboutGuarantees),
                Stop.of("garanties-demande", ADVISER, OF + "/garanties/{rank:[0-9]{1,9}}", AidStops::callsAGuarantor),
                Stop.of(
                        "garanties-courrier",
                        ADVISER,
                        OF + "/garanties/{rank:[0-9]{1,9}}/courriers/{kind:[a-z0-9-]{1,30}}",
                        AidStops::writesToTheTenant),
                Stop.of(
                        "garanties-mise-en-demeure",
                        ADVISER,
                        OF + "/garanties/connues/{rank:[0-9]{1,9}}/courriers/{kind:[a-z0-9-]{1,30}}",
                        AidStops::putsOnNotice),
                Stop.at("garanties", ADVISER, "/garanties"));
    }

    private static void asksAFund(Visitor adviser) {
        WorkStops.opensTheFirst(adviser);
        adviser.go(adviser.path() + "/fsl");
    }

    /** The request of that household, prepared where there is none. */
    private static void opensARequest(Visitor adviser) {
        asksAFund(adviser);
        if (adviser.at("#asked").count() > 0) {
            adviser.page().fill("#asked", "50");
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

    /** The household whose calendar begins with the oldest day has owed long enough; its visa is written down. */
    private static void putsOnNotice(Visitor adviser) {
        adviser.go("/echeances");
        adviser.go(adviser.at("main a[data-open]").first().getAttribute("href").replace("/echeances", "/garanties"));
        if (adviser.at("main a[href$='/courriers/guarantee-demand']").count() == 0) {
            adviser.page().evaluate("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
            adviser.page().selectOption("#kind", "visale");
            adviser.page().fill("#body", "Action Logement Services");
            adviser.send("form[action$='/connues'] button[type=submit]");
        }
        adviser.send("main a[href$='/courriers/guarantee-demand']");
    }
}
