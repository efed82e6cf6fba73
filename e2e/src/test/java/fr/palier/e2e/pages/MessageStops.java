package fr.palier.e2e.pages;

import static fr.palier.e2e.Person.COORDINATOR;
import static fr.palier.e2e.Person.MANAGER;

import fr.palier.e2e.Visitor;
import java.util.List;

/** Messages: what they say, whom they reach, who approves them, how they get on. */
final class MessageStops {
    private static final String NOTICE = "/messages/avis/nouveau";
    private static final String NEW = "/messages/envois/nouveau";

    private MessageStops() {}

    static List<Stop> all() {
        return List.of(
                Stop.at("messages", COORDINATOR, "/messages"),
                Stop.at("envois", COORDINATOR, "/messages/envois"),
                Stop.at("envois-vide", COORDINATOR, "/messages/envois?q=introuvable"),
                Stop.of("envoi", MANAGER, "/messages/envois/{id:[0-9]{1,18}}", visitor -> opens(visitor, "asked")),
                Stop.of(
                        "envoi-en-cours",
                        MANAGER,
                        "/messages/envois/{id:[0-9]{1,18}}",
                        visitor -> opens(visitor, "running")),
                Stop.at("envoi-nouveau", COORDINATOR, NEW),
                Stop.at("envoi-compte", COORDINATOR, NEW).then(MessageStops::counts),
                Stop.at("envoi-refuse", COORDINATOR, NEW).then(visitor -> visitor.send("#outlook .btn-primary")),
                Stop.at("avis", COORDINATOR, NOTICE),
                Stop.at("avis-lieu", COORDINATOR, NOTICE).then(MessageStops::says),
                Stop.at("avis-refuse", COORDINATOR, NOTICE)
                        .then(visitor -> visitor.send("form[action$='/nouveau'] button.btn-primary")),
                Stop.at("avis-relu", COORDINATOR, NOTICE)
                        .then(MessageStops::says)
                        .then(MessageStops::chooses),
                Stop.at("modeles", MANAGER, "/messages/modeles"),
                Stop.at("modeles-refus", MANAGER, "/messages/modeles").then(visitor -> {
                    visitor.page().fill("#sms-fr", "Bonjour {prenom}");
                    visitor.send("form[action$='/modeles'] .btn-primary");
                }),
                Stop.at("messages-reglages", MANAGER, "/messages/reglages"));
    }

    /** A send that runs is done once the hours for it have come. */
    private static void opens(Visitor visitor, String state) {
        visitor.go("/messages/envois?etat=" + state);
        if (visitor.at("a[data-open]").count() == 0) {
            visitor.go("/messages/envois?etat=done");
        }
        visitor.send(visitor.at("a[data-open]").first());
    }

    private static void counts(Visitor coordinator) {
        coordinator.page().fill("#titre", "Coupure d'eau");
        coordinator.page().fill("#texte", "L'eau est coupée vendredi de 9 h à 12 h.");
        coordinator.at("[name=tous]").check();
        coordinator.at("#outlook .audience-count").waitFor();
    }

    /** The first step of a notice. */
    private static void says(Visitor coordinator) {
        coordinator.page().fill("#titre", "Coupure d'eau");
        coordinator.page().fill("#texte", "L'eau est coupée vendredi de 9 h à 12 h.");
        coordinator.send("form[action$='/nouveau'] button.btn-primary");
    }

    /** The second. */
    private static void chooses(Visitor coordinator) {
        coordinator.page().locator("#lieu").selectOption("tous");
        coordinator.send("form[action$='/nouveau'] button.btn-primary");
    }
}
