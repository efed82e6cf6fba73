package fr.palier.app.shell;

import static fr.palier.app.shared.Role.ADMINISTRATOR;
import static fr.palier.app.shared.Role.ADVISER;
import static fr.palier.app.shared.Role.CALLER;
import static fr.palier.app.shared.Role.COORDINATOR;
import static fr.palier.app.shared.Role.FEDERATION_OFFICER;
import static fr.palier.app.shared.Role.MANAGER;
import static fr.palier.app.shared.Role.PARTNER;

import fr.palier.app.shared.Actor;
import java.util.List;

/** The rooms that navigation leads to, in their order, each for those who may enter. */
final class Places {
    private static final List<Frame.Place> ALL = List.of(
            new Frame.Place("today", "/aujourdhui", "sun", List.of(ADVISER, MANAGER, COORDINATOR)),
            new Frame.Place("calls", "/appels", "telephone", List.of(CALLER, ADVISER, COORDINATOR, MANAGER)),
            new Frame.Place("messages", "/messages", "bell", List.of(COORDINATOR, MANAGER)),
            new Frame.Place("situations", "/situations", "people", List.of(ADVISER, MANAGER, COORDINATOR, CALLER)),
            new Frame.Place("dossiers", "/dossiers", "folder2-open", List.of(ADVISER, MANAGER)),
            new Frame.Place("tasks", "/taches", "list-check", List.of(ADVISER, MANAGER)),
            new Frame.Place("plans", "/plans", "calendar3", List.of(ADVISER, MANAGER, ADMINISTRATOR)),
            new Frame.Place("deadlines", "/echeances", "clock", List.of(ADVISER, MANAGER)),
            new Frame.Place("aids", "/fsl", "bank", List.of(ADVISER, MANAGER), List.of("/garanties")),
            new Frame.Place("policy", "/bareme", "sliders", List.of(MANAGER)),
            new Frame.Place("imports", "/imports", "cloud-arrow-up", List.of(ADMINISTRATOR)),
            new Frame.Place("bank", "/banque", "bank", List.of(ADMINISTRATOR)),
            new Frame.Place("team", "/equipe", "person-badge", List.of(ADMINISTRATOR)),
            new Frame.Place("operation", "/messages/exploitation", "bell", List.of(ADMINISTRATOR)),
            new Frame.Place("requests", "/demandes", "envelope", List.of(PARTNER)),
            new Frame.Place("relayed", "/avis-relayes", "bell", List.of(PARTNER)),
            new Frame.Place("settings", "/reglages", "gear", List.of(ADMINISTRATOR, MANAGER)),
            new Frame.Place("region", "/region", "map", List.of(FEDERATION_OFFICER)));

    private Places() {}

    static List<Frame.Place> of(Actor actor) {
        return ALL.stream().filter(place -> place.isOpenTo(actor)).toList();
    }
}
