package fr.palier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Somebody who sits down at Palier for the first time: the way in, their language and light, and the way out. */
@Journey
class NewcomerTest {
    @Test
    void isToldWhatToDoAfterAWrongPassword() {
        try (Visitor stranger = Visitor.stranger("fr")) {
            stranger.go("/connexion");
            stranger.page().fill("[name=email]", "personne@example.org");
            stranger.page().fill("[name=password]", "un mot de passe faux");
            stranger.send("form[action$='/connexion'] button[type=submit]");
            assertThat(stranger.at("[role=alert]")).containsText("Vérifiez les deux");
            assertThat(stranger.at("[role=alert]")).isFocused();
        }
    }

    @Test
    void changesLanguageAndLightAndFindsThemAgain() {
        try (Visitor adviser = Visitor.of(Person.ADVISER)) {
            adviser.go("/situations");
            menu(adviser, "English");
            assertThat(adviser.at("html")).hasAttribute("lang", "en");
            assertEquals("/situations", adviser.path());
            menu(adviser, "Dark");
            assertThat(adviser.at("html")).hasAttribute("data-bs-theme", "dark");
            adviser.go("/aujourdhui");
            assertThat(adviser.at("html")).hasAttribute("lang", "en");
            assertThat(adviser.at("body")).hasCSS("background-color", "rgb(20, 25, 27)");
            menu(adviser, "Français");
            assertThat(adviser.at("h1")).hasText("Mercredi 15 avril");
        }
    }

    private static void menu(Visitor visitor, String choice) {
        visitor.at("header > details.menu > summary").click();
        visitor.send(visitor.at("header .sheet").getByText(choice));
    }

    @Test
    void leavesAndIsOut() {
        try (Visitor adviser = Visitor.entering(Person.SMALL_COORDINATOR)) {
            menu(adviser, "Se déconnecter");
            assertThat(adviser.at("[role=status]").first()).containsText("déconnecté");
            adviser.go("/aujourdhui");
            assertEquals("/connexion", adviser.path());
        }
    }

    @Test
    void leavesEverywhereAtOnce() {
        try (Visitor atTheOffice = Visitor.entering(Person.SMALL_COORDINATOR);
                Visitor atHome = Visitor.entering(Person.SMALL_COORDINATOR)) {
            atTheOffice.go("/compte");
            Locator sessions = atTheOffice.at(".session-line");
            assertThat(sessions).hasCount(2);
            atTheOffice.send("form[action$='/compte/sessions'] button");
            atHome.go("/aujourdhui");
            assertEquals("/connexion", atHome.path());
            atTheOffice.go("/aujourdhui");
            assertEquals("/connexion", atTheOffice.path());
        }
    }
}
