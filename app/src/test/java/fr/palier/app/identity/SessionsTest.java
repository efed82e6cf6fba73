package fr.palier.app.identity;

import static fr.palier.app.support.Cast.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.support.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;

@PalierTest
class SessionsTest {
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Sessions sessions;

    @Autowired
    private FindByIndexNameSessionRepository<? extends Session> rows;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private fr.palier.app.shared.Transactions transactions;

    private Scope person() {
        return cast.withPassword(cast.person(cast.landlord(), Role.VOLUNTEER));
    }

    private Visitor signedIn(Scope scope) throws Exception {
        Visitor visitor = new Visitor(mvc, "198.51.100.7");
        return signIn(visitor, scope);
    }

    private static Visitor signIn(Visitor visitor, Scope scope) throws Exception {
        visitor.see("/connexion");
        assertThat(visitor.fill("/connexion", "email", Cast.email(scope), "password", PASSWORD)
                        .location())
                .isEqualTo("/");
        assertThat(isIn(visitor)).isTrue();
        return visitor;
    }

    private static boolean isIn(Visitor visitor) throws Exception {
        return visitor.see("/compte").status() == 200;
    }

    @Test
    void listsWhereAPersonIsSignedIn() throws Exception {
        Scope scope = person();
        signedIn(scope);
        signIn(new Visitor(mvc, "198.51.100.8").with(PHONE), scope);
        List<Sessions.Open> open = sessions.of(scope.actor().person(), "");
        assertThat(open)
                .extracting(Sessions.Open::browser)
                .containsExactlyInAnyOrder("Firefox · Linux", "Chrome · Android");
    }

    @Test
    void endsOneSession() throws Exception {
        Scope scope = person();
        Visitor here = signedIn(scope);
        Visitor there = signedIn(scope);
        String key = sessions.of(scope.actor().person(), "").getFirst().key();
        here.see("/compte");
        here.fill("/compte/sessions/" + key);
        assertThat(List.of(isIn(here), isIn(there))).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void endsNoSessionOfAnother() throws Exception {
        Scope scope = person();
        signedIn(scope);
        Scope other = person();
        Visitor stranger = signedIn(other);
        stranger.see("/compte");
        stranger.fill("/compte/sessions/"
                + sessions.of(scope.actor().person(), "").getFirst().key());
        assertThat(sessions.of(scope.actor().person(), "")).hasSize(1);
    }

    @Test
    void signsOutEverywhere() throws Exception {
        Scope scope = person();
        Visitor here = signedIn(scope);
        Visitor there = signedIn(scope);
        here.see("/compte");
        assertThat(here.fill("/compte/sessions").location()).isEqualTo("/connexion?parti");
        assertThat(isIn(here)).isFalse();
        assertThat(isIn(there)).isFalse();
    }

    @Test
    void endsTheOthersWhenThePasswordChanges() throws Exception {
        Scope scope = person();
        Visitor here = signedIn(scope);
        Visitor there = signedIn(scope);
        String before = here.cookie("palier");
        here.see("/compte");
        here.fill("/compte/mot-de-passe", "current", PASSWORD, "password", "autre suite de mots bien longue");
        assertThat(isIn(there)).isFalse();
        assertThat(isIn(here)).isTrue();
        assertThat(here.cookie("palier")).isNotEqualTo(before);
        assertThat(isIn(new Visitor(mvc, "198.51.100.9").withCookie("palier", before)))
                .isFalse();
    }

    @Test
    void shutsOutWhoeverIsNotActiveAnyMore() throws Exception {
        Scope scope = person();
        Visitor visitor = signedIn(scope);
        transactions.unscoped(() -> jdbc.sql("update identity.person set active = false where id = ?")
                .param(scope.actor().person())
                .update());
        assertThat(isIn(visitor)).isFalse();
    }

    @Test
    void endsAfterTwelveHoursHoweverBusy() throws Exception {
        Scope scope = person();
        Visitor visitor = signedIn(scope);
        age(scope, Duration.ofHours(12).minusMinutes(1));
        assertThat(isIn(visitor)).isTrue();
        age(scope, Duration.ofHours(12).plusMinutes(1));
        assertThat(isIn(visitor)).isFalse();
    }

    @Test
    void lastsHalfAnHourUnused() throws Exception {
        Scope scope = person();
        signedIn(scope);
        assertThat(rows.findByPrincipalName(scope.actor().person().toString()).values())
                .allMatch(session -> session.getMaxInactiveInterval().equals(Duration.ofMinutes(30)));
    }

    @Test
    void keepsOnlyPlainTextsInSessions() throws Exception {
        signedIn(person());
        List<byte[]> kept =
                transactions.unscoped(() -> jdbc.sql("select attribute_bytes from shared.spring_session_attributes")
                        .query((row, n) -> row.getBytes(1))
                        .list());
        assertThat(kept).isNotEmpty().allMatch(bytes -> "slib".indexOf(bytes[0]) >= 0);
    }

    private void age(Scope scope, Duration by) {
        rows.findByPrincipalName(scope.actor().person().toString()).values().forEach(session -> set(session, by));
    }

    private void set(Session session, Duration by) {
        long since = Instant.now().minus(by).toEpochMilli();
        transactions.unscoped(() -> jdbc.sql("""
                        update shared.spring_session_attributes a set attribute_bytes = ?
                        from shared.spring_session s where s.primary_id = a.session_primary_id
                            and s.session_id = ? and a.attribute_name = 'palier.since'""")
                .params(("l" + since).getBytes(java.nio.charset.StandardCharsets.UTF_8), session.getId())
                .update());
    }
}
