package fr.palier.e2e.pages;

import static fr.palier.e2e.Person.SMALL_MANAGER;

import fr.palier.e2e.PolicyDesk;
import fr.palier.e2e.Visitor;
import java.util.List;

/** The rooms of those who answer for the policy. */
final class PolicyStops {
    /** "solde plus de 0 €": whoever owes anything is at least watched. */
    private static final int WHOEVER_OWES = 22;

    private PolicyStops() {}

    static List<Stop> all() {
        return List.of(
                Stop.at("bareme", SMALL_MANAGER, "/bareme"),
                Stop.of("brouillon", SMALL_MANAGER, "/bareme/brouillon", PolicyStops::drafts),
                Stop.of(
                        "brouillon-ligne",
                        SMALL_MANAGER,
                        "/bareme/brouillon",
                        visitor -> drafts(visitor).opens(1)),
                Stop.of("brouillon-refus", SMALL_MANAGER, "/bareme/brouillon", PolicyStops::mistypes),
                Stop.of("repetition", SMALL_MANAGER, "/bareme/repetition", PolicyStops::rehearses),
                Stop.of("publication-refus", SMALL_MANAGER, "/bareme/repetition", PolicyStops::givesNoReason),
                Stop.of("versions", SMALL_MANAGER, "/bareme/versions", visitor -> goes(visitor, "/bareme/versions")),
                Stop.of(
                        "version",
                        SMALL_MANAGER,
                        "/bareme/versions/{version}",
                        visitor -> goes(visitor, "/bareme/versions/0")),
                Stop.of(
                        "comparaison",
                        SMALL_MANAGER,
                        "/bareme/comparaison",
                        visitor -> goes(visitor, "/bareme/comparaison?de=0&a=1")),
                Stop.at("listes", SMALL_MANAGER, "/bareme/listes"),
                Stop.of("liste", SMALL_MANAGER, "/bareme/listes/{run}", PolicyStops::opensTheLast),
                Stop.of("rejeu", SMALL_MANAGER, "/bareme/listes/{run}/rejeu", visitor -> {
                    opensTheLast(visitor);
                    visitor.go(visitor.path() + "/rejeu");
                }));
    }

    private static PolicyDesk drafts(Visitor manager) {
        published(manager);
        return new PolicyDesk(manager).drafts();
    }

    private static void mistypes(Visitor manager) {
        drafts(manager).opens(WHOEVER_OWES).writes("balance", "beaucoup").keeps();
        manager.at("[data-errors]").waitFor();
    }

    private static void rehearses(Visitor manager) {
        drafts(manager).opens(WHOEVER_OWES).writes("balance", "> 400").keeps().rehearses();
    }

    private static void givesNoReason(Visitor manager) {
        rehearses(manager);
        manager.page().evaluate("() => document.querySelector(\"form[action$='/publication']\").noValidate = true");
        manager.send("form[action$='/publication'] button");
    }

    private static void goes(Visitor manager, String path) {
        published(manager);
        manager.go(path);
    }

    /** There is a version beside the one that is shipped. */
    private static void published(Visitor manager) {
        manager.go("/bareme/versions");
        if (manager.at(".version").count() < 2) {
            new PolicyDesk(manager)
                    .drafts()
                    .opens(WHOEVER_OWES)
                    .writes("balance", "> 5")
                    .keeps()
                    .rehearses()
                    .publishes("Moins de 5 euros ne vaut pas une lettre.");
        }
    }

    private static void opensTheLast(Visitor manager) {
        manager.go("/bareme/listes");
        manager.send(".run a[data-open]");
        manager.at("#replay .alert").waitFor();
    }
}
