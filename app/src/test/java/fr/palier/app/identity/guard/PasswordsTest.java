package fr.palier.app.identity.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "quatre mots sans rapport",
                "            .           ",
                "anticonstitutionnel",
                "тихий пруд и лягушка",
                "correct horse battery staple",
                "aaaaaaaaaaabcdefghij"
            })
    void takesAnythingLongThatIsNotCommon(String password) {
        assertThat(Passwords.refusal(password)).isEmpty();
    }

    @Test
    void takesMoreThanSixtyFourCharacters() {
        assertThat(Passwords.refusal("une suite de mots ".repeat(10))).isEmpty();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(Passwords.refusal("🦊🦊🦊🦊🦊🐸🐸🐸🐸🐸🐸")).contains("identity.password.too-short");
        assertThat(Passwords.refusal("elevenchars")).contains("identity.password.too-short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234", "Password1234!", "p@ssw0rd1234", "motdepasse2026", "azertyuiop12", "bonjourbonjour",
                "123456789012", "aaaaaaaaaaaaaa", "20/11/2019 08:00", "!!!Marseille!!!", "qwertyuiop[]", "abababababab"
            })
    void refusesWhatEverybodyTriesFirst(String password) {
        assertThat(Passwords.refusal(password)).contains("identity.password.common");
    }

    @Test
    void refusesLittleMoreThanOnesOwnName() {
        assertThat(Passwords.refusal("camilleroux31", "camille.roux@example.org", "Camille Roux"))
                .contains("identity.password.personal");
        assertThat(Passwords.refusal("roux de camille a vélo jusqu'au lac", "camille.roux@example.org", "Camille Roux"))
                .isEmpty();
    }

    @Test
    void keepsAHashThatSaysHowItWasMade() {
        String kept = Passwords.hash("quatre mots sans rapport");
        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.matches("quatre mots sans rapport", kept)).isTrue();
        assertThat(Passwords.matches("quatre mots sans rapports", kept)).isFalse();
        assertThat(Passwords.isOutdated(kept)).isFalse();
    }

    @Test
    void knowsTheSameCharactersFromAnotherKeyboard() {
        assertThat(Passwords.matches("e\u0301te\u0301 sans nuages", Passwords.hash("été sans nuages")))
                .isTrue();
    }

    @Test
    void worksAsLongWhereNothingIsKept() {
        assertThat(Passwords.matches("quatre mots sans rapport", null)).isFalse();
    }
}
