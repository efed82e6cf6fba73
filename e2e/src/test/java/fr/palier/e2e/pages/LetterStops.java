package fr.palier.e2e.pages;

import static fr.palier.e2e.Person.ADVISER;
import static fr.palier.e2e.Person.MANAGER;

import fr.palier.e2e.Visitor;
import java.util.List;

/** Letters about a plan, its signature by a link, and what a landlord decides about both. */
final class LetterStops {
    private static final String OF = "/situations/{id:[0-9]{1,18}}/plans/{plan:[0-9]{1,9}}";
    private static final String SIGN = "/mon-espace/signer";

    private LetterStops() {}

    static List<Stop> all() {
        return List.of(
                Stop.of("courrier", ADVISER, OF + "/courriers/{kind:[a-z0-9-]{1,30}}", adviser -> {
                    opensAPlanToSign(adviser);
                    adviser.go(adviser.path() + "/courriers/plan-agreement");
                }),
                Stop.of("signatures", ADVISER, OF + "/signatures", LetterStops::asks),
                Stop.outside("signer", "").route(SIGN + "/{token}").then(LetterStops::arrives),
                Stop.outside("signer-perime", SIGN),
                Stop.outside("signer-plan", SIGN).then(LetterStops::reads),
                Stop.at("reglages", MANAGER, "/reglages"),
                Stop.at("reglages-solutions", MANAGER, "/reglages/solutions"),
                Stop.at("reglages-solutions-refus", MANAGER, "/reglages/solutions")
                        .then(manager -> {
                            manager.page().fill("#longest", "0");
                            manager.send("form[action$='/reglages/solutions'] button[type=submit]");
                        }),
                Stop.at("reglages-courriers", MANAGER, "/reglages/courriers"),
                Stop.at("reglages-conservation", MANAGER, "/reglages/conservation"));
    }

    private static void opensAPlanToSign(Visitor adviser) {
        adviser.go("/plans?etat=approved");
        adviser.go(adviser.at("ol.lines a[data-open]").first().getAttribute("href"));
    }

    private static void asks(Visitor adviser) {
        opensAPlanToSign(adviser);
        adviser.go(adviser.path() + "/signatures");
        adviser.page().fill("#cotenants", "Paul d'Artagnan");
        adviser.send("form[action$='/signatures'] button[type=submit]");
        adviser.at("#link-0").waitFor();
    }

    /** With the link that an adviser was shown. */
    private static String arrives(Visitor stranger) {
        try (Visitor adviser = Visitor.of(ADVISER)) {
            opensAPlanToSign(adviser);
            adviser.go(adviser.path().replaceAll("/plans/.*", ""));
            String number = adviser.reads().replaceAll("(?s).*?(CT\\d+).*", "$1");
            asks(adviser);
            String link = adviser.at("#link-0").inputValue();
            stranger.go(link.substring(link.indexOf(SIGN)));
            return number;
        }
    }

    private static void reads(Visitor stranger) {
        String number = arrives(stranger);
        stranger.page().fill("#number", number);
        stranger.send("form[action$='/entrer'] button[type=submit]");
        stranger.at("[name=agreed]").waitFor();
    }
}
