package fr.palier.e2e.pages;

import static fr.palier.e2e.Person.ADVISER;
import static fr.palier.e2e.Person.PARTNER;

import com.microsoft.playwright.options.SelectOption;
import fr.palier.e2e.Visitor;
import java.util.List;

/** What is done with households in difficulty: the list, a dossier, one's week. */
final class DossierStops {
    private static final String DOSSIER = "/dossiers/{id:[0-9]{1,18}}";

    private DossierStops() {}

    static List<Stop> all() {
        return List.of(
                Stop.at("dossiers", ADVISER, "/dossiers"),
                Stop.at("dossiers-vide", ADVISER, "/dossiers?etat=closed&retard=1"),
                Stop.of("dossier", ADVISER, DOSSIER, DossierStops::opens),
                Stop.of("dossier-ouvert", ADVISER, DOSSIER, DossierStops::opensAllForms),
                Stop.of("dossier-garde", ADVISER, DOSSIER, DossierStops::writesTooMuch),
                Stop.of("dossier-fusion", ADVISER, DOSSIER + "/fusion", DossierStops::compares),
                Stop.of("dossier-ouverture", ADVISER, "/situations/{id:[0-9]{1,18}}/dossier", DossierStops::begins),
                Stop.at("besoins-signales", ADVISER, "/dossiers/besoins"),
                Stop.at("taches", ADVISER, "/taches"),
                Stop.of("orientation", ADVISER, DOSSIER + "/orientation", DossierStops::refers),
                Stop.of(
                        "orientation-envoyee",
                        ADVISER,
                        DOSSIER + "/orientations/{referral:[0-9]{1,18}}",
                        DossierStops::looksAtAReferral),
                Stop.at("demandes", PARTNER, "/demandes"),
                Stop.of("demande", PARTNER, "/demandes/{id:[0-9]{1,18}}", partner -> {
                    partner.go("/demandes");
                    partner.send("a[data-open]");
                }));
    }

    private static void opens(Visitor adviser) {
        adviser.go("/dossiers");
        adviser.send("a[data-open]");
    }

    private static void opensAllForms(Visitor adviser) {
        opens(adviser);
        adviser.page().evaluate("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
    }

    private static void compares(Visitor adviser) {
        opens(adviser);
        adviser.go(adviser.path() + "/fusion");
    }

    private static void writesTooMuch(Visitor adviser) {
        opens(adviser);
        adviser.at("#notes details summary").click();
        adviser.page().fill("#note-words", "Madame est dépressive");
        adviser.send("#notes form button");
    }

    private static void refers(Visitor adviser) {
        opens(adviser);
        adviser.go(adviser.path() + "/orientation");
    }

    private static void looksAtAReferral(Visitor adviser) {
        refers(adviser);
        adviser.page().selectOption("#refer-partner", new SelectOption().setIndex(1));
        adviser.page().fill("#refer-reach", "À l'agence, le mardi matin");
        adviser.page().fill("#refer-words", "Un colis alimentaire chaque semaine");
        adviser.page().selectOption("#refer-by", "holder");
        adviser.page().selectOption("#refer-how", "spoken");
        adviser.send("form.panel button[type=submit]");
    }

    private static void begins(Visitor adviser) {
        adviser.go("/situations");
        adviser.send("a[data-open]");
        adviser.go(adviser.path() + "/dossier");
    }
}
