package fr.palier.app.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Token;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.support.Visitor;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PalierTest
class PasskeysTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    private UUID person() {
        return cast.person(cast.landlord(), Role.ADVISER).actor().person();
    }

    private SoftKey keyOf(UUID person) throws Exception {
        SoftKey key = new SoftKey();
        make(person, key);
        return key;
    }

    private void make(UUID person, SoftKey key) {
        String challenge = passkeys.making(person).challenge();
        passkeys.made(person, challenge, key.made(challenge), "Téléphone");
    }

    private UUID show(UUID person, SoftKey key) throws Exception {
        String challenge = passkeys.showing().challenge();
        return passkeys.shown(challenge, key.shown(challenge, handle(person)));
    }

    private static byte[] handle(UUID person) {
        return PasskeyStore.handle(person).getBytes();
    }

    @Test
    void knowsAPersonByTheirKey() throws Exception {
        UUID person = person();
        SoftKey key = keyOf(person);
        assertThat(show(person, key)).isEqualTo(person);
        assertThat(show(person, key)).isEqualTo(person);
        assertThat(passkeys.of(person))
                .singleElement()
                .extracting(Passkeys.Passkey::label)
                .isEqualTo("Téléphone");
    }

    @Test
    void asksForAFingerOrACodeOnTheDevice() {
        assertThat(passkeys.showing().json()).contains("\"userVerification\":\"required\"", "palier.example.org");
        assertThat(passkeys.making(person()).json())
                .contains("\"userVerification\":\"required\"", "\"residentKey\":\"required\"");
    }

    @Test
    void refusesToKeepWhatIsNoAnswer() throws Exception {
        UUID person = person();
        assertThatThrownBy(() -> make(person, new SoftKey().from("https://palier.example.com")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> make(person, new SoftKey().forHost("example.com")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> make(person, new SoftKey().withoutFinger())).isInstanceOf(Refused.class);
        String challenge = passkeys.making(person).challenge();
        String old = new SoftKey().made(passkeys.making(person).challenge());
        assertThatThrownBy(() -> passkeys.made(person, challenge, old, "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> passkeys.made(person, challenge, "{}", "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> passkeys.made(person, challenge, "nonsense", ""))
                .isInstanceOf(Refused.class);
        assertThat(passkeys.of(person)).isEmpty();
    }

    @Test
    void letsNobodyInByAWrongAnswer() throws Exception {
        UUID person = person();
        SoftKey key = keyOf(person);
        assertThatThrownBy(() -> show(person, new SoftKey())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> show(person, keyOf(person).tampered())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> show(person, keyOf(person).from("https://evil.example")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> show(person, keyOf(person).withoutFinger())).isInstanceOf(Refused.class);
        String challenge = passkeys.showing().challenge();
        String old = key.shown(passkeys.showing().challenge(), handle(person));
        assertThatThrownBy(() -> passkeys.shown(challenge, old)).isInstanceOf(Refused.class);
    }

    @Test
    void seesACopyByItsCounter() throws Exception {
        UUID person = person();
        SoftKey key = keyOf(person).countingFrom(50);
        show(person, key);
        assertThatThrownBy(() -> show(person, key.countingFrom(20))).isInstanceOf(Refused.class);
    }

    @Test
    void shutsAClosedAccount() throws Exception {
        UUID person = person();
        SoftKey key = keyOf(person);
        transactions.unscoped(() -> jdbc.sql("update identity.person set active = false where id = ?")
                .param(person)
                .update());
        assertThatThrownBy(() -> show(person, key)).isInstanceOf(Refused.class);
    }

    @Test
    void comesInByAPasskeyAlone() throws Exception {
        UUID person = person();
        SoftKey key = keyOf(person);
        Visitor visitor = new Visitor(mvc, "198.51.100.30");
        visitor.see("/connexion");
        String challenge = challenge(visitor.tell("/connexion/cle/question", "").body());
        String answer = key.shown(challenge, handle(person));
        assertThat(visitor.tell("/connexion/cle", answer).body()).isEqualTo("{\"address\":\"/\"}");
        assertThat(visitor.see("/compte").status()).isEqualTo(200);
        Visitor again = new Visitor(mvc, "198.51.100.31");
        again.see("/connexion");
        assertThat(again.tell("/connexion/cle", answer).status()).isEqualTo(422);
        assertThat(again.see("/compte").location()).isEqualTo("/connexion");
    }

    @Test
    void takesAPasskeyInsteadOfCodesWhenSomebodyFirstSignsIn() throws Exception {
        Scope scope = cast.withPassword(cast.person(cast.landlord(), Role.ADVISER));
        Visitor visitor = new Visitor(mvc, "198.51.100.32");
        visitor.see("/connexion");
        visitor.fill("/connexion", "email", Cast.email(scope), "password", Cast.PASSWORD);
        visitor.see("/connexion/protection");
        String challenge =
                challenge(visitor.tell("/connexion/protection/cle/question", "").body());
        assertThat(visitor.tell("/connexion/protection/cle", new SoftKey().made(challenge))
                        .status())
                .isEqualTo(200);
        assertThat(visitor.see("/compte").status()).isEqualTo(200);
        Visitor thief = new Visitor(mvc, "198.51.100.33");
        thief.see("/connexion");
        assertThat(thief.fill("/connexion", "email", Cast.email(scope), "password", Cast.PASSWORD)
                        .location())
                .isEqualTo("/connexion/second-facteur");
        thief.see("/connexion/second-facteur");
        assertThat(thief.tell("/connexion/protection/cle/question", "").status())
                .isEqualTo(404);
    }

    private static String challenge(String json) {
        Matcher found = Pattern.compile("\"challenge\":\"([^\"]+)\"").matcher(json);
        assertThat(found.find()).isTrue();
        assertThat(Base64.getUrlDecoder().decode(found.group(1))).hasSize(Token.bytes(32).length);
        return found.group(1);
    }
}
