package fr.palier.engine.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages@garonne.example.org",
                "ne-pas-repondre+avis@a.fr",
                "a.b_c@sous.domaine-long.example",
                "x@y.xn--p1ai"
            })
    void takesAddressesThatCanBeAnswered(String address) {
        assertTrue(Origin.isMail(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "messages",
                "@garonne.fr",
                "a@",
                "a@localhost",
                "a@b..fr",
                "a..b@c.fr",
                ".a@b.fr",
                "a@-b.fr",
                "a@b-.fr",
                "a@b.f",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "a b@c.fr",
                "a@b.fr\r\nBcc: x@y.fr",
                "é@b.fr",
                "a@b.fr,c@d.fr"
            })
    void refusesWhatIsNone(String address) {
        assertFalse(Origin.isMail(address));
    }

    @Test
    void keepsAddressesShort() {
        assertTrue(Origin.isMail("a".repeat(64) + "@b.fr"));
        assertFalse(Origin.isMail("a".repeat(65) + "@b.fr"));
        assertFalse(Origin.isMail("a@" + "b.".repeat(60) + "fr"));
        assertEquals("b.fr", Origin.domain("a@b.fr"));
    }

    @Test
    void keepsWhatTelephonesCanShow() {
        assertTrue(Origin.isSmsName("GARONNE"));
        assertTrue(Origin.isSmsName("Garonne Hab"));
        assertFalse(Origin.isSmsName("Garonne Habi"));
        assertFalse(Origin.isSmsName("GH"));
        assertFalse(Origin.isSmsName("36123"));
        assertFalse(Origin.isSmsName("Hérault"));
        assertFalse(Origin.isSmsName(" GARONNE"));
        assertFalse(Origin.isSmsName("GAR\nONNE"));
    }

    @Test
    void letsNoNamePassForAnAddress() {
        assertTrue(Origin.isName("Garonne Habitat – l'accueil"));
        assertFalse(Origin.isName("x".repeat(61)));
        assertFalse(Origin.isName("contact@elysee.fr"));
        assertFalse(Origin.isName("Garonne\r\nBcc: x"));
        assertFalse(Origin.isName("Garonne <x>"));
        assertFalse(Origin.isName("Garonne\u202eH"));
    }
}
