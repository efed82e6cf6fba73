package fr.palier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import fr.palier.app.identity.Sessions;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Token;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.FakeProvider;
import fr.palier.app.support.PalierTest;
import fr.palier.app.support.Visitor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Signing in with an identity provider that tells the truth, and with twelve that do not. */
@PalierTest
class ExternalSignInTest {
    private static final FakeProvider PROVIDER = FakeProvider.get();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Sessions sessions;

    private Visitor visitor() {
        return new Visitor(mvc, "198.51.100.40");
    }

    /** Somebody whom the provider knows by this subject. */
    private Scope tied(String subject, Role role) {
        Scope scope = cast.person(cast.landlord(), role);
        transactions.unscoped(
                () -> jdbc.sql("insert into identity.external_login (issuer, subject, person_id) values (?, ?, ?)")
                        .params(PROVIDER.issuer(), subject, scope.actor().person())
                        .update());
        return scope;
    }

    private static Map<String, String> question(Visitor visitor) throws Exception {
        String address = visitor.see("/oauth2/authorization/fake").location();
        assertThat(address).startsWith(PROVIDER.issuer() + "/authorize?");
        return Arrays.stream(address.substring(address.indexOf('?') + 1).split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static JWTClaimsSet.Builder claims(String subject, Map<String, String> question) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuer())
                .subject(subject)
                .audience("palier")
                .claim("nonce", question.get("nonce"))
                .claim("amr", List.of("pwd", "mfa"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    private static String come(Visitor visitor, String idToken, String state) throws Exception {
        String code = UUID.randomUUID().toString();
        PROVIDER.answer(code, idToken);
        return visitor.see(answer(code, state)).location();
    }

    private static String state(Map<String, String> question) {
        return question.getOrDefault("state", "");
    }

    private static String answer(String code, String state) {
        return "/login/oauth2/code/fake?code=" + code + "&state=" + state;
    }

    private String with(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        String subject = UUID.randomUUID().toString();
        tied(subject, Role.ADVISER);
        Visitor visitor = visitor();
        Map<String, String> question = question(visitor);
        String token = PROVIDER.signed(change.apply(claims(subject, question)).build());
        String sent = come(visitor, token, state(question));
        assertThat(visitor.see("/compte").status() == 200).isEqualTo(sent.equals("/"));
        return sent;
    }

    @Test
    void letsInWhomTheProviderKnows() throws Exception {
        assertThat(with(claims -> claims)).isEqualTo("/");
    }

    @Test
    void refusesATokenForSomebodyElse() throws Exception {
        assertThat(with(claims -> claims.audience("another"))).isEqualTo("/connexion?inconnu");
        assertThat(with(claims -> claims.audience(List.of("palier", "another")).claim("azp", "another")))
                .isEqualTo("/connexion?inconnu");
    }

    @Test
    void refusesATokenOfAnotherQuestion() throws Exception {
        assertThat(with(claims -> claims.claim("nonce", "another"))).isEqualTo("/connexion?inconnu");
        assertThat(with(claims -> claims.claim("nonce", null))).isEqualTo("/connexion?inconnu");
    }

    @Test
    void refusesATokenOfAnotherIssuer() throws Exception {
        assertThat(with(claims -> claims.issuer("https://elsewhere.example"))).isEqualTo("/connexion?inconnu");
    }

    @Test
    void refusesATokenThatIsTooOld() throws Exception {
        assertThat(with(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))))
                .isEqualTo("/connexion?inconnu");
    }

    @Test
    void refusesATokenWithoutAPerson() throws Exception {
        assertThat(with(claims -> claims.subject(null))).isEqualTo("/connexion?inconnu");
    }

    @Test
    void refusesATokenThatTheProviderDidNotSign() throws Exception {
        String subject = UUID.randomUUID().toString();
        tied(subject, Role.ADVISER);
        Visitor visitor = visitor();
        Map<String, String> question = question(visitor);
        JWTClaimsSet claims = claims(subject, question).build();
        assertThat(come(visitor, FakeProvider.signed(claims, FakeProvider.key()), state(question)))
                .isEqualTo("/connexion?inconnu");
        Map<String, String> next = question(visitor);
        assertThat(come(visitor, new PlainJWT(claims(subject, next).build()).serialize(), state(next)))
                .isEqualTo("/connexion?inconnu");
        Map<String, String> last = question(visitor);
        assertThat(come(visitor, "nonsense", state(last))).isEqualTo("/connexion?inconnu");
        assertThat(visitor.see("/compte").location()).isEqualTo("/connexion");
    }

    @Test
    void refusesAnAnswerToAnotherStateOrBrowser() throws Exception {
        String subject = UUID.randomUUID().toString();
        tied(subject, Role.ADVISER);
        Visitor visitor = visitor();
        Map<String, String> question = question(visitor);
        String token = PROVIDER.signed(claims(subject, question).build());
        assertThat(come(visitor, token, "another")).isEqualTo("/connexion?inconnu");
        Visitor other = visitor();
        other.see("/connexion");
        assertThat(come(other, token, state(question))).isEqualTo("/connexion?inconnu");
        assertThat(come(visitor, token, state(question))).isEqualTo("/");
        Visitor late = visitor();
        assertThat(come(late, token, state(question))).isEqualTo("/connexion?inconnu");
    }

    @Test
    void provesThatItIsTheOneThatAsked() throws Exception {
        String subject = UUID.randomUUID().toString();
        tied(subject, Role.ADVISER);
        Visitor visitor = visitor();
        Map<String, String> question = question(visitor);
        assertThat(question).containsEntry("code_challenge_method", "S256").containsKey("nonce");
        String code = "code-" + UUID.randomUUID();
        PROVIDER.answer(code, PROVIDER.signed(claims(subject, question).build()));
        visitor.see(answer(code, state(question)));
        String verifier = PROVIDER.asked(code).replaceAll(".*\\bcode_verifier=([^&]*).*", "$1");
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(Token.hash(verifier)))
                .isEqualTo(question.get("code_challenge"));
    }

    @Test
    void asksForTheSecondFactorThatTheProviderDidNot() throws Exception {
        assertThat(with(claims -> claims.claim("amr", List.of("pwd")))).isEqualTo("/connexion/protection");
    }

    @Test
    void knowsNobodyByTheirAddress() throws Exception {
        Scope known = cast.person(cast.landlord(), Role.ADVISER);
        Visitor visitor = visitor();
        Map<String, String> question = question(visitor);
        JWTClaimsSet claims = claims("nobody", question)
                .claim("email", Cast.email(known))
                .claim("email_verified", true)
                .build();
        assertThat(come(visitor, PROVIDER.signed(claims), state(question))).isEqualTo("/connexion?inconnu");
        assertThat(sessions.of(known.actor().person(), "")).isEmpty();
    }

    @Test
    void shutsOutWhoeverIsClosed() throws Exception {
        String subject = UUID.randomUUID().toString();
        Scope scope = tied(subject, Role.ADVISER);
        transactions.unscoped(() -> jdbc.sql("update identity.person set active = false where id = ?")
                .param(scope.actor().person())
                .update());
        Visitor visitor = visitor();
        Map<String, String> question = question(visitor);
        assertThat(come(visitor, PROVIDER.signed(claims(subject, question).build()), state(question)))
                .isEqualTo("/connexion?inconnu");
    }

    @Test
    void tiesAnAccountByAnInvitation() throws Exception {
        Scope boss = cast.person(cast.landlord(), Role.ADMINISTRATOR);
        String email = UUID.randomUUID() + "@example.org";
        String page = mvc.perform(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/equipe/invitation")
                                .with(cast.as(boss))
                                .with(Cast.form())
                                .param("name", "A. Fabre")
                                .param("email", email)
                                .param("roles", "CALLER"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String token = page.replaceAll("(?s).*/invitation/([A-Za-z0-9_-]{43}).*", "$1");
        assertThat(page).contains("https://palier.example.org/invitation/");
        Visitor visitor = visitor();
        visitor.see("/invitation/" + token);
        assertThat(visitor.see("/invitation").body()).contains("/oauth2/authorization/fake");
        String subject = UUID.randomUUID().toString();
        Map<String, String> question = question(visitor);
        assertThat(come(visitor, PROVIDER.signed(claims(subject, question).build()), state(question)))
                .isEqualTo("/");
        Visitor again = visitor();
        Map<String, String> next = question(again);
        assertThat(come(again, PROVIDER.signed(claims(subject, next).build()), state(next)))
                .isEqualTo("/");
    }
}
