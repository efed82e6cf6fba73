package fr.palier.e2e.pages;

import static fr.palier.e2e.Person.ADVISER;

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
                Stop.of("dossier-ouverture", ADVISER, "/situations/{id:[0-9]{1,18}}/dossier", DossierStops::begins),
                Stop.at("taches", ADVISER, "/taches"));
    }

    private static void opens(Visitor adviser) {
        adviser.go("/dossiers");
        adviser.send("a[data-open]");
    }

    private static void opensAllForms(Visitor adviser) {
        opens(adviser);
        adviser.page().evaluate("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
    }

    private static void writesTooMuch(Visitor adviser) {
        opens(adviser);
        adviser.at("#notes details summary").click();
        adviser.page().fill("#note-words", "Madame est dépressive");
        adviser.send("#notes form button");
    }

    private static void begins(Visitor adviser) {
        adviser.go("/situations");
        adviser.send("a[data-open]");
        adviser.go(adviser.path() + "/dossier");
    }
}
