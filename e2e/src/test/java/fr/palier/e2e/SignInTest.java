package fr.palier.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way in. */
@Tag("journey")
class SignInTest {
    @Test
    void letsAnAdviserInWithThePrintedAccount() {
        try (Visitor adviser = Visitor.inFrench().signIn(Person.ADVISER)) {
            assertTrue(
                    adviser.page().url().endsWith("/aujourdhui"), adviser.page().url());
            assertEquals(List.of(), adviser.complaints());
        }
    }

    @Test
    void refusesAWrongPasswordInWords() {
        try (Visitor stranger = Visitor.inFrench().go("/connexion")) {
            stranger.page().fill("[name=email]", "personne@example.org");
            stranger.page().fill("[name=password]", "un mot de passe faux");
            stranger.page().click("form[action$='/connexion'] button[type=submit]");
            assertTrue(stranger.page().locator("[role=alert]").innerText().contains("mot de passe"));
            assertEquals(List.of(), stranger.barriers());
            assertEquals(0, stranger.picture("connexion-refus"));
        }
    }

    @Test
    void leavesByTheMenu() {
        try (Visitor adviser = Visitor.inFrench().signIn(Person.ADVISER)) {
            adviser.page().click("header details.menu summary");
            adviser.page().click("text=Se déconnecter");
            adviser.page().waitForURL("**/connexion**");
            adviser.go("/aujourdhui");
            assertTrue(
                    adviser.page().url().contains("/connexion"), adviser.page().url());
        }
    }
}
