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
        try (Visitor adviser = Visitor.inFrench().signIn("adviser")) {
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
            stranger.page().click("main button[type=submit]");
            assertTrue(stranger.page().locator("[role=alert]").innerText().contains("incorrect"));
            assertEquals(List.of(), stranger.barriers());
            assertEquals(0, stranger.picture("connexion-refus"));
        }
    }
}
