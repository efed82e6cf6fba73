package fr.palier.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(Origin.isMail(address)).isTrue();
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
        assertThat(Origin.isMail(address)).isFalse();
    }

    @Test
    void keepsAddressesShort() {
        assertThat(Origin.isMail("a".repeat(64) + "@b.fr")).isTrue();
        assertThat(Origin.isMail("a".repeat(65) + "@b.fr")).isFalse();
        assertThat(Origin.isMail("a@" + "b.".repeat(60) + "fr")).isFalse();
        assertThat(Origin.domain("a@b.fr")).isEqualTo("b.fr");
    }

    @Test
    void keepsWhatTelephonesCanShow() {
        assertThat(Origin.isSmsName("GARONNE")).isTrue();
        assertThat(Origin.isSmsName("Garonne Hab")).isTrue();
        assertThat(Origin.isSmsName("Garonne Habi")).isFalse();
        assertThat(Origin.isSmsName("GH")).isFalse();
        assertThat(Origin.isSmsName("36123")).isFalse();
        assertThat(Origin.isSmsName("Hérault")).isFalse();
        assertThat(Origin.isSmsName(" GARONNE")).isFalse();
        assertThat(Origin.isSmsName("GAR\nONNE")).isFalse();
    }

    @Test
    void letsNoNamePassForAnAddress() {
        assertThat(Origin.isName("Garonne Habitat – l'accueil")).isTrue();
        assertThat(Origin.isName("x".repeat(61))).isFalse();
        assertThat(Origin.isName("contact@elysee.fr")).isFalse();
        assertThat(Origin.isName("Garonne\r\nBcc: x")).isFalse();
        assertThat(Origin.isName("Garonne <x>")).isFalse();
        assertThat(Origin.isName("Garonne\u202eH")).isFalse();
    }
}
