package fr.palier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A morning in a call room: a coordinator, two callers, a call that is promised and made, somebody in danger, and somebody whom no
 * call reaches and to whom somebody goes.
 */
@Journey
@Order(Integer.MAX_VALUE) // it brings the next days
class CallRoomTest {
    private static final String TITLE = "Tournée du matin";
    private static final int MOST_PROMISED = 10;

    @Test
    void looksAfterEachPersonOnce() {
        try (Visitor coordinator = Visitor.of(Person.COORDINATOR);
                Visitor caller = Visitor.onAPhone(Person.CALLER);
                Visitor second = Visitor.of(Person.ADVISER)) {
            stopsWhatRuns(coordinator);
            joins(coordinator, "C. Roux");
            launches(coordinator);
            String promised = takes(caller);
            String inDanger = takes(second);
            assertNotEquals(promised, inDanger, "two callers have the same person in hand");
            String day = promises(caller);
            assertNotEquals(promised, name(caller), "the next one is another person");
            String unreached = name(caller);
            caller.send("button[value='no-answer']");
            warns(second);
            seesToTheDanger(coordinator, inDanger);
            goesToTheDoor(coordinator, unreached);
            comesBack(coordinator, caller, promised, day);
        }
    }

    private static void stopsWhatRuns(Visitor coordinator) {
        coordinator.go("/appels/campagnes");
        int all = coordinator.at("a[data-open]").count();
        for (int i = 0; i < all; i++) {
            coordinator.go("/appels/campagnes");
            coordinator.send(coordinator.at("a[data-open]").nth(i));
            if (coordinator.at("form[action$='/pause']").count() > 0) {
                coordinator.send("form[action$='/pause'] button");
            }
        }
    }

    private static void joins(Visitor coordinator, String name) {
        coordinator.go("/appels/equipes");
        Locator who = coordinator.at("form[action$='/appelants'] select").first();
        if (coordinator.at(".session-line:has-text('" + name + "')").count() == 0) {
            who.selectOption(new SelectOption().setLabel(name));
            coordinator.send(coordinator.at("form[action$='/appelants'] button").first());
        }
        assertThat(coordinator.at("main")).containsText(name);
    }

    private static void launches(Visitor coordinator) {
        coordinator.go("/appels/campagnes/nouvelle");
        coordinator.page().fill("#titre", TITLE);
        coordinator.page().fill("#agemin", "80");
        coordinator.page().fill("#essais", "1");
        coordinator.page().fill("#heures", "40");
        coordinator.at("#heures").blur();
        assertThat(coordinator.at("#audience .audience-count")).isVisible();
        coordinator.page().waitForFunction("() => !document.querySelector('.htmx-request')");
        coordinator.send("#audience .btn-primary");
        if (coordinator.at("form[action$='/motif']").count() > 0) {
            coordinator.page().fill("#words", "Les numéros de ce groupe manquent, un courrier part cette semaine.");
            coordinator.send("form[action$='/motif'] button");
        }
        if (coordinator.at("form[action$='/lancement']").count() == 0) {
            try (Visitor manager = Visitor.of(Person.MANAGER)) {
                manager.go(coordinator.path());
                manager.send("form[action$='/approbation'] button");
            }
            coordinator.go(coordinator.path());
        }
        coordinator.send("form[action$='/lancement'] button");
        assertThat(coordinator.at(".lead-line")).containsText("en cours");
    }

    private static String takes(Visitor caller) {
        caller.go("/appels");
        if (caller.at("form[action='/appels/rendue']").count() > 0) {
            caller.send("form[action='/appels/rendue'] button");
        }
        caller.send("form[action='/appels/suivante'] button");
        keepsWhatOthersPromised(caller);
        assertThat(caller.at("main")).containsText(TITLE);
        return name(caller);
    }

    /** What was promised comes first, and of a campaign that was stopped as well. */
    private static void keepsWhatOthersPromised(Visitor caller) {
        for (int call = 0; call < MOST_PROMISED && !caller.reads().contains(TITLE); call++) {
            assertThat(caller.at("main")).containsText("Un appel lui a été promis");
            caller.send("button[value='no-answer']");
        }
    }

    private static String name(Visitor caller) {
        return caller.at("h1.caller-name").innerText();
    }

    /** On the next day when calls begin, by whoever is there: at whatever hour this runs, the moment has come then. */
    private static String promises(Visitor caller) {
        caller.at("[data-key='3']").click();
        String today = caller.at("#jour").getAttribute("min");
        String day = LocalDate.parse(today).plusDays(1).toString();
        caller.page().fill("#jour", day);
        caller.page().fill("#heure", "09:00");
        caller.send("[value='reached-call-later']");
        if (caller.at(".alert-danger").count() > 0) { // nobody is called on that day: the one behind it
            day = LocalDate.parse(today).plusDays(2).toString();
            caller.page().fill("#jour", day);
            caller.send("[value='reached-call-later']");
        }
        return day;
    }

    private static void warns(Visitor caller) {
        caller.at("[data-key='8']").click();
        caller.send("button[value='urgent-escalated']");
        assertThat(caller.at("main")).containsText("Qui avez-vous prévenu");
        caller.at("[name=prevenu]").first().check();
        caller.send("button[value='urgent-escalated']");
        assertThat(caller.at("#word")).isVisible();
    }

    private static void seesToTheDanger(Visitor coordinator, String person) {
        coordinator.go("/appels/mur");
        assertThat(coordinator.at(".wall-urgent")).containsText(lastName(person));
        coordinator.at(".wall-urgent details > summary").first().click();
        coordinator.page().fill(".wall-urgent [name=constat]", "Les pompiers sont passés, va bien");
        coordinator.send(coordinator.at(".wall-urgent form button").first());
        coordinator.go("/appels/mur");
        assertThat(coordinator.at(".wall-urgent")).hasCount(0);
        assertThat(coordinator.at("[aria-labelledby='ended']")).containsText("Les pompiers sont passés, va bien");
    }

    private static String lastName(String person) {
        return person.split(" ")[person.split(" ").length - 1];
    }

    /** Nobody answers the door; the caretaker knows. */
    private static void goesToTheDoor(Visitor coordinator, String person) {
        coordinator.go("/appels/visites");
        Locator line = coordinator.at(".visit-line:has-text('" + lastName(person) + "')");
        assertEquals(1, line.count(), person + " is to be visited");
        coordinator.send(line.locator("button[value='no-answer']"));
        coordinator.go("/appels/visites?etat=worry");
        coordinator.send(line.locator("button[value='not-possible'], button[value='no-answer']")
                .first());
        coordinator.go("/appels/visites?etat=worry");
        coordinator.send(line.locator("button[value='well']"));
        coordinator.go("/appels/visites?etat=closed");
        assertThat(line.first()).containsText("N. Belkacem");
    }

    /** Whoever was promised a call comes first. */
    private static void comesBack(Visitor coordinator, Visitor caller, String promised, String day) {
        caller.go("/appels");
        if (caller.at("form[action='/appels/rendue']").count() > 0) {
            caller.send("form[action='/appels/rendue'] button");
        }
        LocalDate until = LocalDate.parse(day);
        coordinator.go("/appels/campagnes/nouvelle");
        while (LocalDate.parse(coordinator.at("#debut").inputValue()).isBefore(until)) {
            coordinator.send("form[action$='/demonstration/jour'] button");
            coordinator.go("/appels/campagnes/nouvelle");
        }
        assertEquals(promised, takes(caller));
        assertThat(caller.at(".alert-warning").first()).containsText("promis");
        caller.send("button[value='reached-ok']");
    }
}
