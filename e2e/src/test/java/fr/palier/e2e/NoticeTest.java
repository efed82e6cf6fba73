package fr.palier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A notice to one town, by somebody who has never sent one: every safeguard is seen before the first message leaves. */
@Journey
class NoticeTest {
    private static final String CONTINUE = "form.panel button.btn-primary";

    private static final String TEXT = "L'eau est coupée vendredi 17 avril de 9 h à 12 h.";

    @Test
    void reachesOneTownWithAllSafeguardsSeen() {
        try (Visitor coordinator = Visitor.of(Person.COORDINATOR);
                Visitor manager = Visitor.of(Person.MANAGER)) {
            coordinator.go("/messages");
            coordinator.send("a[href='/messages/avis/nouveau']");
            saysWhat(coordinator);
            choosesWhere(coordinator);
            seesEverything(coordinator);
            goesBackAndForth(coordinator);
            coordinator.send("form[action$='/envoi'] button.btn-primary");
            String send = coordinator.path();
            assertThat(coordinator.at("#content")).containsText("Répété à blanc");
            launches(coordinator, manager, send);
            stops(coordinator, send);
        }
    }

    private static void saysWhat(Visitor coordinator) {
        coordinator.page().fill("#titre", "Coupure d'eau");
        coordinator.send(CONTINUE);
        assertThat(coordinator.at("[data-errors]")).containsText("Écrivez le texte");
        coordinator.page().fill("#texte", TEXT);
        coordinator.send(CONTINUE);
        assertThat(coordinator.at("#content")).containsText("Étape 2 sur 3");
    }

    private static void choosesWhere(Visitor coordinator) {
        Locator towns = coordinator.at("#lieu option[value^='commune:']");
        coordinator.at("#lieu").selectOption(towns.first().getAttribute("value"));
        coordinator.page().fill("#repondants", "3");
        coordinator.send(CONTINUE);
    }

    /** Whoever goes back finds each step as it was typed, and so does whoever leaves and comes back. */
    private static void goesBackAndForth(Visitor coordinator) {
        String last = coordinator.path();
        coordinator.page().goBack();
        assertThat(coordinator.at("#content")).containsText("Étape 2 sur 3");
        assertThat(coordinator.at("#repondants")).hasValue("3");
        coordinator.page().goBack();
        assertThat(coordinator.at("#content")).containsText("Étape 1 sur 3");
        assertThat(coordinator.at("#titre")).hasValue("Coupure d'eau");
        assertThat(coordinator.at("#texte")).hasValue(TEXT);
        coordinator.go("/messages");
        coordinator.go(last);
        assertThat(coordinator.at("#content")).containsText("Étape 3 sur 3");
    }

    private static void seesEverything(Visitor coordinator) {
        for (String safeguard : new String[] {
            "Étape 3 sur 3",
            "Par quel moyen",
            "Qui ne le reçoit pas, et pourquoi",
            "Au plus 3 messages en 7 jours",
            "Combien cela coûte",
            "Jamais entre 20 h et 8 h",
            "Qui décide",
            "Associations prévenues aussi",
            "Ce que liront les premières personnes",
            "Rien ne part encore"
        }) {
            assertThat(coordinator.at("#content")).containsText(safeguard);
        }
    }

    /** By itself where it is small, with a second person where it is large. */
    private static void launches(Visitor coordinator, Visitor manager, String send) {
        if (coordinator.at("form[action$='/lancement']").count() == 0) {
            coordinator.send("form[action$='/demande'] button");
            assertEquals(0, coordinator.at("form[action$='/approbation']").count(), "nobody approves their own");
            manager.go(send);
            manager.send("form[action$='/approbation'] button");
            coordinator.go(send);
        }
        coordinator.send("form[action$='/lancement'] button");
        assertThat(coordinator.at("#content")).containsText("Où en sont les messages");
        assertEquals("application/pdf", coordinator.fetch(send + "/affiche").type());
        assertThat(coordinator.at("a[href$='/note']")).isVisible();
    }

    /** Stopped at once; where all has left meanwhile there is nothing to stop. */
    private static void stops(Visitor coordinator, String send) {
        Locator stop = coordinator.at("form[action$='/arret'] button");
        if (stop.count() > 0) {
            coordinator.send(stop.first());
            assertThat(coordinator.at("#content")).containsText("Plus aucun message ne part");
        }
        coordinator.go(send);
        assertThat(coordinator.at("#content")).containsText("Qui a décidé");
    }
}
