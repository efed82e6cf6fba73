package fr.palier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** I. Castan, who makes courtesy calls: sees whom to call, and nothing of money. */
@Journey
class CallerTest {
    @Test
    void notesACallWithoutSeeingTheAccount() {
        try (Visitor caller = Visitor.onAPhone(Person.CALLER)) {
            caller.go("/situations");
            assertThat(caller.at("table.situations th.num")).hasCount(0);
            caller.send("a[data-open]");
            String situation = caller.path();
            assertThat(caller.at("#compte")).hasCount(0);
            assertThat(caller.at("#suspensions")).hasCount(0);
            assertThat(caller.at("main")).not().containsText("€");
            assertEquals(404, caller.go(situation + "/releve"));
            assertEquals(404, caller.go("/aujourdhui"));
            caller.go(situation);
            caller.at("#contact > summary").click();
            caller.page().selectOption("#contact-outcome", new SelectOption().setIndex(1));
            caller.page().fill("#contact-note", "Va bien, aimerait qu'on rappelle.");
            caller.send("#contact button[type=submit]");
            assertThat(caller.at("#histoire [data-line]").first()).containsText("I. Castan");
        }
    }

    /** The session ends while somebody types, as after twelve hours or when the server forgets it. */
    @Test
    void findsAgainWhatWasTypedWhenTheSessionEnded() {
        try (Visitor caller = Visitor.entering(Person.CALLER)) {
            caller.go("/appels");
            if (caller.at("form[action='/appels/suivante']").count() > 0) {
                caller.send("form[action='/appels/suivante'] button");
            }
            String person = caller.at("h1.caller-name").innerText();
            caller.page().fill("#note", "Aimerait un appel le matin.");
            caller.page()
                    .waitForResponse(
                            "**/appels/brouillon", () -> caller.at("#note").blur());
            caller.page().context().clearCookies();
            caller.send("button[value='reached-ok']");
            caller.fillIn(Person.CALLER);
            caller.go("/appels");
            assertThat(caller.at("h1.caller-name")).hasText(person);
            assertThat(caller.at("#note")).hasValue("Aimerait un appel le matin.");
            caller.send("form[action='/appels/rendue'] button");
            assertThat(caller.at("main")).not().containsText("Aimerait un appel");
        }
    }
}
