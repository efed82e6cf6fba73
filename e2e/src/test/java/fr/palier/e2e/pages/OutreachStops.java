package fr.palier.e2e.pages;

import static fr.palier.e2e.Person.CALLER;
import static fr.palier.e2e.Person.COORDINATOR;

import com.microsoft.playwright.Locator;
import fr.palier.e2e.Visitor;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The call room: a caller's screen, and what coordinators see of it. */
final class OutreachStops {
    private OutreachStops() {}

    static List<Stop> all() {
        return Stream.of(calls(), campaigns()).flatMap(List::stream).toList();
    }

    private static List<Stop> calls() {
        return List.of(
                Stop.at("appels", COORDINATOR, "/appels"),
                Stop.at("appels-en-cours", CALLER, "/appels").then(OutreachStops::takes),
                Stop.at("appels-urgence", CALLER, "/appels")
                        .then(OutreachStops::takes)
                        .then(press("[data-key='8']")),
                Stop.at("appels-refuse", CALLER, "/appels")
                        .then(OutreachStops::takes)
                        .then(OutreachStops::forgets),
                Stop.at("appels-rappel", CALLER, "/appels").then(OutreachStops::looksUp),
                Stop.at("equipes", COORDINATOR, "/appels/equipes"),
                Stop.at("mur", COORDINATOR, "/appels/mur"),
                Stop.at("scripts", COORDINATOR, "/appels/scripts"),
                Stop.at("visites", COORDINATOR, "/appels/visites"),
                Stop.at("gardiens", COORDINATOR, "/appels/gardiens"),
                Stop.at("residences", COORDINATOR, "/appels/gardiens/residences"),
                Stop.of("proches", COORDINATOR, "/situations/{id:[0-9]{1,18}}/proches", OutreachStops::seesWhoMayKnow));
    }

    private static List<Stop> campaigns() {
        return List.of(
                Stop.at("campagnes", COORDINATOR, "/appels/campagnes"),
                Stop.at("campagnes-vide", COORDINATOR, "/appels/campagnes?q=introuvable"),
                Stop.at("campagne-nouvelle", COORDINATOR, "/appels/campagnes/nouvelle"),
                Stop.at("campagne-comptee", COORDINATOR, "/appels/campagnes/nouvelle")
                        .then(OutreachStops::counts),
                Stop.at("campagne-refusee", COORDINATOR, "/appels/campagnes/nouvelle")
                        .then(OutreachStops::callsEverybody),
                Stop.of("campagne", COORDINATOR, "/appels/campagnes/{id:[0-9]{1,18}}", OutreachStops::opensTheLast),
                Stop.of(
                        "campagne-resultats",
                        COORDINATOR,
                        "/appels/campagnes/{id:[0-9]{1,18}}/resultats",
                        OutreachStops::seesWhatCameOfIt),
                Stop.of(
                        "campagne-sans-numero",
                        COORDINATOR,
                        "/appels/campagnes/{id:[0-9]{1,18}}/sans-numero",
                        OutreachStops::seesWhoHasNoNumber));
    }

    private static Consumer<Visitor> press(String selector) {
        return visitor -> {
            Locator button = visitor.at(selector);
            if (button.count() > 0) {
                button.first().click();
            }
        };
    }

    /** Somebody to call, unless somebody is in hand already. */
    private static void takes(Visitor caller) {
        Locator next = caller.at("form[action='/appels/suivante'] button");
        if (next.count() > 0) {
            caller.send(next.first());
        }
    }

    /** Promises a call without saying when. */
    private static void forgets(Visitor caller) {
        press("[data-key='3']").accept(caller);
        Locator promise = caller.at("[value='reached-call-later']");
        if (promise.count() > 0) {
            caller.send(promise.first());
        }
    }

    private static void looksUp(Visitor caller) {
        Locator folded = caller.at("details:has(#q) > summary");
        if (folded.count() > 0) {
            folded.first().click();
        }
        caller.page().fill("#q", "mar");
        caller.send("form[action='/appels/recherche'] button");
    }

    private static void counts(Visitor coordinator) {
        coordinator.page().fill("#agemin", "70");
        coordinator.page().fill("#heures", "20");
        coordinator.at("#heures").blur();
        coordinator.at("#audience .audience-count").waitFor();
    }

    private static void callsEverybody(Visitor coordinator) {
        coordinator.page().fill("#titre", "Tout le monde");
        coordinator.send("#audience .btn-primary");
    }

    private static void seesWhatCameOfIt(Visitor coordinator) {
        coordinator.go("/appels/campagnes?etat=running");
        coordinator.send(coordinator.at("a[data-open]").first());
        coordinator.send(coordinator.at("a[href$='/resultats']").first());
    }

    private static void seesWhoHasNoNumber(Visitor coordinator) {
        coordinator.go("/appels/campagnes?etat=running");
        coordinator.send(coordinator.at("a[data-open]").first());
        coordinator.go(coordinator.path() + "/sans-numero");
    }

    private static void seesWhoMayKnow(Visitor coordinator) {
        coordinator.go("/appels/visites?etat=worry");
        if (coordinator.at(".visit-name a").count() == 0) {
            coordinator.go("/appels/visites");
        }
        coordinator.send(coordinator.at(".visit-name a").first());
        coordinator.send(coordinator.at("a[href$='/proches']").first());
    }

    private static void opensTheLast(Visitor coordinator) {
        coordinator.go("/appels/campagnes");
        coordinator.send(coordinator.at("a[data-open]").first());
    }
}
