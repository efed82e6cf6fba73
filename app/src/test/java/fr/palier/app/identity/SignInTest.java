package fr.palier.app.identity;

import static fr.palier.app.support.Cast.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.palier.app.identity.guard.Totp;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.support.Visitor;
import fr.palier.app.support.Visitor.Answer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PalierTest
class SignInTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    private Visitor visitor() {
        return new Visitor(mvc, "203.0.113." + NEXT.incrementAndGet());
    }

    private Scope volunteer() {
        return cast.withPassword(cast.person(cast.landlord(), Role.VOLUNTEER));
    }

    private Scope adviser() {
        return cast.withPassword(cast.person(cast.landlord(), Role.ADVISER));
    }

    private static Answer signIn(Visitor visitor, Scope scope, String password) throws Exception {
        visitor.see("/connexion");
        return visitor.fill("/connexion", "email", Cast.email(scope), "password", password);
    }

    @Test
    void signsInWithThePassword() throws Exception {
        Visitor visitor = visitor();
        assertThat(signIn(visitor, volunteer(), PASSWORD).location()).isEqualTo("/");
        assertThat(visitor.see("/compte").status()).isEqualTo(200);
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        Visitor visitor = visitor();
        assertThat(signIn(visitor, volunteer(), "quatre mots sans rapporu").status())
                .isEqualTo(422);
        assertThat(visitor.see("/compte").location()).isEqualTo("/connexion");
    }

    @Test
    void answersKnownAndUnknownAddressesAlike() throws Exception {
        Scope known = volunteer();
        String here = signIn(visitor(), known, "not this one, sorry").body();
        Visitor visitor = visitor();
        visitor.see("/connexion");
        String unknown = "nobody@example.org";
        String nowhere = visitor.fill("/connexion", "email", unknown, "password", "not this one, sorry")
                .body();
        assertThat(plain(here).replace(Cast.email(known), unknown)).isEqualTo(plain(nowhere));
    }

    /** What a form sends without a session is not taken; whoever signs in again comes to the page on which it stood. */
    @Test
    void leadsBackToThePageOfAFormThatCameTooLate() throws Exception {
        Visitor visitor = visitor();
        Scope volunteer = volunteer();
        signIn(visitor, volunteer, PASSWORD);
        visitor.see("/compte");
        visitor.fill("/deconnexion");
        assertThat(visitor.send(post("/langue").header("Referer", "http://localhost/compte?sessions=1"))
                        .location())
                .isEqualTo("/connexion?perime");
        assertThat(signIn(visitor, volunteer, PASSWORD).location()).isEqualTo("/compte");
        visitor.see("/compte");
        visitor.fill("/deconnexion");
        visitor.send(post("/langue").header("Referer", "http://elsewhere.example/compte"));
        assertThat(signIn(visitor, volunteer, PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void leadsBackToThePageAskedFor() throws Exception {
        Visitor visitor = visitor();
        assertThat(visitor.see("/compte?sessions").location()).isEqualTo("/connexion");
        assertThat(signIn(visitor, volunteer(), PASSWORD).location()).isEqualTo("/compte?sessions");
    }

    @Test
    void beginsANewSession() throws Exception {
        Visitor visitor = visitor();
        visitor.see("/connexion");
        String before = visitor.cookie("palier");
        signIn(visitor, volunteer(), PASSWORD);
        assertThat(visitor.cookie("palier")).isNotEqualTo(before);
        Visitor thief = visitor().withCookie("palier", before);
        assertThat(thief.see("/compte").location()).isEqualTo("/connexion");
    }

    @Test
    void looksAtTenGuessesAQuarterOfAnHour() throws Exception {
        Scope scope = volunteer();
        Visitor visitor = visitor();
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(visitor, scope, "guess number " + i).status()).isEqualTo(422);
        }
        Answer eleventh = signIn(visitor, scope, PASSWORD);
        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(eleventh.response().getHeader("Retry-After")).isNotNull();
    }

    @Test
    void doesNotLetAStrangerLockSomebodyOut() throws Exception {
        Scope scope = volunteer();
        Visitor person = visitor();
        signIn(person, scope, PASSWORD);
        person.see("/compte");
        person.fill("/deconnexion");
        for (int stranger = 0; stranger < 8; stranger++) {
            Visitor visitor = visitor();
            for (int i = 0; i < 8; i++) {
                signIn(visitor, scope, "guess number " + i);
            }
        }
        assertThat(signIn(visitor(), scope, PASSWORD).status()).isEqualTo(429);
        assertThat(signIn(person, scope, PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void countsByTheRealAddressWhateverAHeaderClaims() throws Exception {
        Visitor visitor = visitor();
        Scope scope = volunteer();
        visitor.see("/connexion");
        int last = 0;
        for (int i = 0; i < 11; i++) {
            last = visitor.send(post("/connexion")
                            .header("X-Forwarded-For", "198.51.100." + i)
                            .param("_csrf", visitor.token())
                            .param("email", Cast.email(scope))
                            .param("password", "guess number " + i))
                    .status();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void opensNothingHalfway() throws Exception {
        Visitor visitor = visitor();
        assertThat(signIn(visitor, adviser(), PASSWORD).location()).isEqualTo("/connexion/protection");
        assertThat(visitor.see("/compte").location()).isEqualTo("/connexion");
        assertThat(visitor.see("/").location()).isEqualTo("/connexion");
    }

    @Test
    void asksStaffForASecondFactorAndTakesEachCodeOnce() throws Exception {
        Scope scope = adviser();
        Visitor visitor = visitor();
        signIn(visitor, scope, PASSWORD);
        String secret = secret(visitor.see("/connexion/protection").body());
        String code = Totp.code(secret, Instant.now());
        Answer codes = visitor.fill("/connexion/protection", "code", code);
        assertThat(codes.status()).isEqualTo(200);
        assertThat(visitor.see("/compte").status()).isEqualTo(200);

        Visitor again = visitor();
        assertThat(signIn(again, scope, PASSWORD).location()).isEqualTo("/connexion/second-facteur");
        again.see("/connexion/second-facteur");
        assertThat(again.fill("/connexion/second-facteur", "code", code).status())
                .isEqualTo(422);
        String next = Totp.code(secret, Instant.now().plusSeconds(30));
        assertThat(again.fill("/connexion/second-facteur", "code", next).location())
                .isEqualTo("/");

        String onPaper = recoveryCodes(codes.body()).getFirst();
        Visitor lost = visitor();
        signIn(lost, scope, PASSWORD);
        lost.see("/connexion/second-facteur");
        assertThat(lost.fill("/connexion/second-facteur", "code", onPaper).location())
                .isEqualTo("/");
        Visitor thief = visitor();
        signIn(thief, scope, PASSWORD);
        thief.see("/connexion/second-facteur");
        assertThat(thief.fill("/connexion/second-facteur", "code", onPaper).status())
                .isEqualTo(422);
    }

    @Test
    void doesNotLetAnEnrolledPersonEnrolAnew() throws Exception {
        Scope scope = adviser();
        Visitor visitor = visitor();
        signIn(visitor, scope, PASSWORD);
        String secret = secret(visitor.see("/connexion/protection").body());
        visitor.fill("/connexion/protection", "code", Totp.code(secret, Instant.now()));
        Visitor thief = visitor();
        signIn(thief, scope, PASSWORD);
        assertThat(thief.see("/connexion/protection").location()).isEqualTo("/connexion?perime");
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        Visitor visitor = visitor();
        signIn(visitor, volunteer(), PASSWORD);
        assertThat(visitor.send(post("/compte").param("name", "X").param("lang", "fr"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesAFormFromAnotherSite() throws Exception {
        Visitor visitor = visitor();
        signIn(visitor, volunteer(), PASSWORD);
        visitor.see("/compte");
        for (String site : List.of("cross-site", "same-site", "none")) {
            assertThat(visitor.send(post("/compte")
                                    .header("Sec-Fetch-Site", site)
                                    .param("_csrf", visitor.token())
                                    .param("name", "X")
                                    .param("lang", "fr"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(visitor.send(post("/compte")
                                .header("Origin", "https://elsewhere.example")
                                .param("_csrf", visitor.token())
                                .param("name", "X")
                                .param("lang", "fr"))
                        .status())
                .isEqualTo(403);
    }

    private static String plain(String body) {
        return body.replaceAll("(?s)hx-headers=\"[^\"]*\"", "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    static String secret(String body) {
        Matcher found = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<").matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1).replace(" ", "");
    }

    static List<String> recoveryCodes(String body) {
        return Pattern.compile("<code>([a-z0-9-]{19})</code>")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
