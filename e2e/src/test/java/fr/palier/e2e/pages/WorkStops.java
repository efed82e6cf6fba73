package fr.palier.e2e.pages;

import static fr.palier.e2e.Person.ADVISER;
import static fr.palier.e2e.Person.CALLER;
import static fr.palier.e2e.Person.FEDERATION_OFFICER;
import static fr.palier.e2e.Person.PARTNER;
import static fr.palier.e2e.Person.VOLUNTEER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import fr.palier.e2e.Visitor;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rooms of those who call: the day's list, the situations, one's own account. */
final class WorkStops {
    private static final String SITUATION = "/situations/{id:[0-9]{1,19}}";

    /** A list of few lines is looked through in a moment. */
    private static final String SHORT = "/aujourdhui?action=plan_review";

    private WorkStops() {}

    static List<Stop> all() {
        return Stream.of(list(), tenancies(), oneself()).flatMap(List::stream).toList();
    }

    private static List<Stop> list() {
        return List.of(
                Stop.at("accueil", ADVISER, "/"),
                Stop.at("rien", VOLUNTEER, "/"),
                Stop.at("aujourdhui", ADVISER, "/aujourdhui"),
                Stop.at("aujourdhui-menu", ADVISER, SHORT).then(press("header > details.menu > summary")),
                Stop.at("aujourdhui-touches", ADVISER, SHORT).then(press("[data-dialog=touches]")),
                Stop.at("aujourdhui-pas-aujourdhui", ADVISER, SHORT).then(press(".line summary[data-key=n]")),
                Stop.at("aujourdhui-plusieurs", ADVISER, SHORT).then(press(".bulk > summary")),
                Stop.at("aujourdhui-exporter", ADVISER, SHORT).then(press(".head details.menu > summary")),
                Stop.at("aujourdhui-vues", ADVISER, SHORT).then(press(".bar > details.menu > summary")),
                Stop.at("aujourdhui-vide", ADVISER, "/aujourdhui?attente=7&qui=prises"),
                Stop.at("aujourdhui-en-main", ADVISER, "/aujourdhui").then(WorkStops::takesOne),
                Stop.at("aujourdhui-apercu", ADVISER, SHORT).then(WorkStops::looksSomebodyUp),
                Stop.at("aujourdhui-refus", ADVISER, SHORT).then(WorkStops::entrustsNothing),
                Stop.at("presence", ADVISER, "/aujourdhui/presence"),
                Stop.at("presence-refus", ADVISER, "/aujourdhui/presence").then(WorkStops::worksTooLong));
    }

    private static List<Stop> tenancies() {
        return List.of(
                Stop.at("situations", ADVISER, "/situations"),
                Stop.at("situations-vide", ADVISER, "/situations").then(WorkStops::looksForNobody),
                Stop.of("situation", ADVISER, SITUATION, WorkStops::opensTheFirst),
                Stop.of("situation-ouverte", ADVISER, SITUATION, WorkStops::opensAllForms),
                Stop.of("situation-refus", ADVISER, SITUATION, WorkStops::holdsBackwards),
                Stop.of("releve", ADVISER, SITUATION + "/releve", WorkStops::printsTheAccount),
                Stop.of("situation-appels", CALLER, SITUATION, visitor -> {
                    visitor.go("/situations");
                    visitor.send("a[data-open]");
                }),
                Stop.at("situations-appels", CALLER, "/situations"));
    }

    private static List<Stop> oneself() {
        return List.of(
                Stop.at("compte", PARTNER, "/compte"),
                Stop.at("compte-refus", PARTNER, "/compte").then(WorkStops::mistypesThePassword),
                Stop.at("confirmation", PARTNER, "/compte/confirmation"),
                Stop.at("confirmation-refus", PARTNER, "/compte/confirmation").then(visitor -> {
                    visitor.page().fill("#proof", "000 000");
                    visitor.send("form[action$='/compte/confirmation'] button[type=submit]");
                }),
                Stop.at("confirmation-suite", PARTNER, "/compte/confirmation/suite"),
                Stop.at("application", PARTNER, "/compte/application").then(visitor -> visitor.proveWho(PARTNER)),
                Stop.at("introuvable", ADVISER, "/nulle-part").route("/error"),
                Stop.at("region", FEDERATION_OFFICER, "/region"));
    }

    static Consumer<Visitor> press(String selector) {
        return visitor -> visitor.at(selector).first().click();
    }

    private static void takesOne(Visitor adviser) {
        Locator mine = adviser.at("[data-line].mine");
        if (mine.count() == 0) {
            adviser.at("[data-line] [data-key=a]").last().click();
        }
        mine.locator("[data-key=c]").or(mine.locator("a[href^='tel:']")).first().waitFor();
        if (mine.locator("[data-key=c]").count() > 0) {
            mine.locator("[data-key=c]").first().click();
        }
        mine.locator("a[href^='tel:']").or(mine.locator("[role=alert]")).first().waitFor();
    }

    private static void looksSomebodyUp(Visitor adviser) {
        String family = adviser.at("[data-line] .name").first().innerText().split(",")[0];
        adviser.page().locator("[data-search]").first().pressSequentially(family.substring(0, 3));
        adviser.at(".glance").waitFor();
    }

    private static void entrustsNothing(Visitor adviser) {
        adviser.at(".bulk > summary").click();
        adviser.send("#lot button.btn-primary");
    }

    private static void worksTooLong(Visitor adviser) {
        adviser.page().fill("[name=heures]", "24");
        adviser.send("form[action$='/presence'] button");
    }

    private static void looksForNobody(Visitor adviser) {
        adviser.page().fill("#q", "zzzz zzzz");
        adviser.send(".search button[type=submit]");
    }

    static void opensTheFirst(Visitor adviser) {
        adviser.go("/aujourdhui");
        adviser.send("[data-line] a[data-open]");
    }

    private static void opensAllForms(Visitor adviser) {
        opensTheFirst(adviser);
        adviser.page().evaluate("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
    }

    private static void holdsBackwards(Visitor adviser) {
        opensTheFirst(adviser);
        adviser.at("#suspension > summary").click();
        adviser.page().selectOption("#hold-reason", new SelectOption().setIndex(1));
        adviser.page().fill("#hold-until", "2019-01-01");
        adviser.send("#suspension button[type=submit]");
        adviser.at("[data-errors]").waitFor();
    }

    private static void printsTheAccount(Visitor adviser) {
        opensTheFirst(adviser);
        adviser.send("a[href$='/releve']");
    }

    private static void mistypesThePassword(Visitor somebody) {
        somebody.page().fill("#current", "ce n'est pas le bon");
        somebody.page().fill("#new-password", "une phrase de quatre mots");
        somebody.send("form[action$='/mot-de-passe'] button[type=submit]");
        somebody.at("[data-errors]").waitFor();
    }
}
