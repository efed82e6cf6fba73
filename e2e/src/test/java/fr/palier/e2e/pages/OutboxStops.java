package fr.palier.e2e.pages;

import static fr.palier.e2e.Person.ADMINISTRATOR;
import static fr.palier.e2e.Person.COORDINATOR;
import static fr.palier.e2e.Person.MANAGER;

import com.microsoft.playwright.Locator;
import fr.palier.e2e.Visitor;
import java.util.List;

/** What becomes of messages: the tray, the journal, letters to be posted, and how it is all run. */
final class OutboxStops {
    private OutboxStops() {}

    static List<Stop> all() {
        return List.of(
                Stop.at("messages-inconnus", COORDINATOR, "/messages/inconnus"),
                Stop.at("messages-courriers", COORDINATOR, "/messages/courriers"),
                Stop.at("messages-exploitation", ADMINISTRATOR, "/messages/exploitation"),
                Stop.at("messages-exploitation-refus", COORDINATOR, "/messages/exploitation")
                        .then(OutboxStops::stopsWithoutReason),
                Stop.of(
                        "envoi-journal",
                        MANAGER,
                        "/messages/envois/{id:[0-9]{1,18}}/journal",
                        OutboxStops::opensTheJournal),
                Stop.of(
                        "envoi-non-prevenus",
                        MANAGER,
                        "/messages/envois/{id:[0-9]{1,18}}/non-prevenus",
                        OutboxStops::looksWhoIsMissing));
    }

    private static void looksWhoIsMissing(Visitor manager) {
        opensTheJournal(manager);
        manager.go(
                manager.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("/journal.*", "/non-prevenus"));
    }

    private static void stopsWithoutReason(Visitor coordinator) {
        Locator stop = coordinator.at("form[action$='/arret'] button");
        if (stop.count() > 0) {
            coordinator.page().evaluate("document.querySelector('#motif').required = false");
            coordinator.send(stop.first());
        }
    }

    private static void opensTheJournal(Visitor manager) {
        manager.go("/messages/envois?etat=running");
        if (manager.at("a[data-open]").count() == 0) {
            manager.go("/messages/envois?etat=done");
        }
        manager.send(manager.at("a[data-open]").first());
        manager.send(manager.at("a[href$='/journal']").first());
    }
}
