package fr.palier.e2e.pages;

import static fr.palier.e2e.Person.COORDINATOR;
import static fr.palier.e2e.Person.MANAGER;
import static fr.palier.e2e.Person.PARTNER;

import fr.palier.e2e.Visitor;
import java.util.List;
import java.util.stream.Stream;

/** Messages: what they say, whom they reach, who approves them, how they get on. */
final class MessageStops {
    private static final String NOTICE = "/messages/avis/nouveau";
    private static final String DRAFT = "/messages/avis/{draft:[0-9]{1,18}}";
    private static final String CONTINUE = "form.panel button.btn-primary";
    private static final String NEW = "/messages/envois/nouveau";
    private static final String AGREEMENTS = "/messages/accords";

    private MessageStops() {}

    static List<Stop> all() {
        return Stream.of(sends(), notices(), relays(), settings())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Stop> sends() {
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
                Stop.at("envoi-refuse", COORDINATOR, NEW).then(visitor -> visitor.send("#outlook .btn-primary")));
    }

    private static List<Stop> notices() {
        return List.of(
                Stop.at("avis", COORDINATOR, NOTICE),
                Stop.at("avis-lieu", COORDINATOR, NOTICE).route(DRAFT + "/lieu").then(MessageStops::says),
                Stop.at("avis-refuse", COORDINATOR, NOTICE).route(DRAFT).then(visitor -> visitor.send(CONTINUE)),
                Stop.at("avis-relu", COORDINATOR, NOTICE)
                        .route(DRAFT + "/relecture")
                        .then(MessageStops::says)
                        .then(MessageStops::chooses),
                Stop.at("avis-consigne", MANAGER, "/reglages/directives")
                        .then(visitor -> visitor.send(
                                visitor.at("a[href*='source=consigne']").first())));
    }

    /** What was agreed with associations, and what they were told. */
    private static List<Stop> relays() {
        return List.of(
                Stop.at("accords", COORDINATOR, AGREEMENTS),
                Stop.at("accord-nouveau", COORDINATOR, AGREEMENTS + "/nouveau"),
                Stop.at("accord-refuse", COORDINATOR, AGREEMENTS + "/nouveau").then(visitor -> {
                    visitor.at("[name=lieu][value=liste]").check();
                    visitor.send("form[action$='/accords'] .btn-primary");
                }),
                Stop.of("accord-change", COORDINATOR, AGREEMENTS + "/nouveau", visitor -> {
                    visitor.go(AGREEMENTS);
                    visitor.send(visitor.at("a[href*='remplace=']").first());
                }),
                Stop.at("avis-relayes", PARTNER, "/avis-relayes"),
                Stop.of("avis-relaye", PARTNER, "/avis-relayes/{id:[0-9]{1,18}}", partner -> {
                    partner.go("/avis-relayes");
                    partner.send(partner.at("a[data-open]").first());
                }));
    }

    private static List<Stop> settings() {
        return List.of(
                Stop.at("modeles", MANAGER, "/messages/modeles"),
                Stop.at("modeles-refus", MANAGER, "/messages/modeles").then(visitor -> {
                    visitor.page().fill("#sms-fr", "Bonjour {prenom}");
                    visitor.send("form[action$='/modeles'] .btn-primary");
                }),
                Stop.at("messages-reglages", MANAGER, "/messages/reglages"),
                Stop.at("messages-expediteur", MANAGER, "/messages/reglages/expediteur"),
                Stop.at("messages-expediteur-refus", MANAGER, "/messages/reglages/expediteur")
                        .then(visitor -> {
                            visitor.page().fill("#adresse", "messages");
                            visitor.send("form[action$='/expediteur'] .btn-primary");
                        }));
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
        coordinator.send(CONTINUE);
    }

    /** The second. */
    private static void chooses(Visitor coordinator) {
        coordinator.page().locator("#lieu").selectOption("tous");
        coordinator.send(CONTINUE);
    }
}
