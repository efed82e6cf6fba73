package fr.palier.app.identity;

import static fr.palier.app.support.Cast.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.support.Visitor;
import fr.palier.app.support.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What becomes of a form that is sent eleven minutes after its sender last showed that it is they. */
@PalierTest
class StepUpTest {
    private static final String ROOM = "/messages/exploitation";
    private static final String CONFIRM = "/compte/confirmation";
    private static final String ONWARD = "/compte/confirmation/suite";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Transactions transactions;

    private Scope manager;
    private Visitor visitor;

    @BeforeEach
    void signsIn() throws Exception {
        manager = cast.withPassword(cast.person(cast.landlord(), Role.VOLUNTEER));
        visitor = new Visitor(mvc, "203.0.113.7");
        visitor.see("/connexion");
        visitor.fill("/connexion", "email", Cast.email(manager), "password", PASSWORD);
        transactions.unscoped(() -> jdbc.sql("""
                        insert into identity.granted (person_id, landlord_id, role, granted_by) values (:me, :of, 'MANAGER', :me)""")
                .param("me", manager.actor().person())
                .param("of", manager.landlord())
                .update());
        ages("palier.proved");
    }

    private void ages(String attribute) {
        long then = Instant.now().minus(Duration.ofMinutes(11)).toEpochMilli();
        transactions.unscoped(() -> jdbc.sql("""
                        update shared.spring_session_attributes a set attribute_bytes = :then
                        from shared.spring_session s where s.primary_id = a.session_primary_id
                            and s.principal_name = :me and a.attribute_name = :attribute""")
                .param("then", ("l" + then).getBytes(StandardCharsets.UTF_8))
                .param("me", manager.actor().person().toString())
                .param("attribute", attribute)
                .update());
    }

    private Answer caps(String key, String most) throws Exception {
        visitor.see(ROOM);
        return visitor.fill(ROOM + "/plafonds", "_key", key, "canal", "sms", "vu", "0", "parJour", most);
    }

    private Answer proves() throws Exception {
        visitor.see(CONFIRM);
        return visitor.fill(CONFIRM, "proof", PASSWORD);
    }

    @Test
    void doesWhatWasAskedOnceItIsThem() throws Exception {
        String key = UUID.randomUUID().toString();
        assertThat(caps(key, "1 234 é&=").location()).isEqualTo(CONFIRM);
        assertThat(visitor.see(CONFIRM).body()).contains("encore fait", "dans les dix minutes");
        assertThat(proves().location()).isEqualTo(ONWARD);
        String form = visitor.see(ONWARD).body().replaceAll("(?s).*(<form[^>]*data-onward.*?</form>).*", "$1");
        assertThat(form)
                .contains(
                        "action=\"" + ROOM + "/plafonds\"",
                        "name=\"_key\" value=\"" + key,
                        "name=\"canal\" value=\"sms\"",
                        "name=\"parJour\" value=\"1 234 é&amp;=\"")
                .containsOnlyOnce("_csrf");
        assertThat(caps(key, "1 234").location()).isEqualTo(ROOM);
        assertThat(visitor.see(ROOM).body()).contains("1234");
    }

    /** The whole way: what the browser sends again is what was sent, field for field, and counts once however often it is pressed. */
    @Test
    void sendsTheSameFormAgainAndItCountsOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        assertThat(caps(key, "1 234").location()).isEqualTo(CONFIRM);
        assertThat(caps()).as("not before it is them").isZero();
        assertThat(proves().location()).isEqualTo(ONWARD);
        String[] again = offered(visitor.see(ONWARD).body());
        assertThat(again).containsExactlyInAnyOrder("_key", key, "canal", "sms", "vu", "0", "parJour", "1 234");
        Answer done = visitor.fill(ROOM + "/plafonds", again);
        assertThat(done.location()).isEqualTo(ROOM);
        assertThat(visitor.fill(ROOM + "/plafonds", again).location()).isEqualTo(ROOM);
        assertThat(caps()).isEqualTo(1);
        assertThat(visitor.see(ONWARD).status()).as("it waits no more").isEqualTo(302);
    }

    /** Names and values of what a form on the page sends, but the token that each page has of its own. */
    private static String[] offered(String page) {
        String form = page.replaceAll("(?s).*(<form[^>]*data-onward.*?</form>).*", "$1");
        return HIDDEN.matcher(form)
                .results()
                .filter(field -> !field.group(1).equals("_csrf"))
                .flatMap(field -> Stream.of(field.group(1), field.group(2)))
                .toArray(String[]::new);
    }

    private int caps() {
        return transactions.read(
                manager,
                () -> jdbc.sql("select count(*) from messages.cap where landlord_id = ? and per_day = 1234")
                        .param(manager.landlord())
                        .query((row, n) -> row.getInt(1))
                        .single());
    }

    /** A file leaves the browser on the page that offers it: that one says it comes, and leads back. */
    @Test
    void goesOnFromTheQuestionOnceAFileIsGiven() throws Exception {
        String list = "/messages/courriers";
        assertThat(visitor.send(get(list + "/7/adresses?ordre=1").header("Referer", "http://localhost" + list))
                        .location())
                .isEqualTo(CONFIRM);
        assertThat(visitor.see(CONFIRM).body()).contains("encore fait");
        assertThat(proves().location()).isEqualTo(ONWARD);
        String page = visitor.see(ONWARD).body();
        assertThat(page).contains("Votre fichier arrive", "href=\"" + list + "\"");
        assertThat(page.replaceAll("(?s).*(<form[^>]*data-onward.*?</form>).*", "$1"))
                .contains("method=\"get\"", "action=\"" + list + "/7/adresses\"", "name=\"ordre\" value=\"1\"")
                .doesNotContain("_csrf");
        assertThat(visitor.see(ONWARD).location()).as("it waits no more").isEqualTo(list);
    }

    /** Going back, or looking again, does nothing twice. */
    @Test
    void keepsItOnce() throws Exception {
        caps(UUID.randomUUID().toString(), "50");
        proves();
        assertThat(visitor.see(ONWARD).body()).contains("data-onward");
        assertThat(visitor.see(ONWARD).status()).isEqualTo(302);
    }

    @Test
    void keepsItNotForEver() throws Exception {
        caps(UUID.randomUUID().toString(), "50");
        ages("palier.waiting-form-since");
        assertThat(visitor.see(CONFIRM).body()).doesNotContain("encore fait");
        assertThat(proves().location()).isNotEqualTo(ONWARD);
    }

    @Test
    void forgetsItForWhatIsAskedForNextOrForAnotherLandlord() throws Exception {
        caps(UUID.randomUUID().toString(), "50");
        visitor.see("/compte/application");
        assertThat(proves().location()).isEqualTo("/compte/application");
        ages("palier.proved");
        caps(UUID.randomUUID().toString(), "50");
        visitor.fill("/bailleur", "landlord", "" + manager.landlord());
        assertThat(proves().location()).isNotEqualTo(ONWARD);
    }

    @Test
    void keepsNoLongForm() throws Exception {
        caps(UUID.randomUUID().toString(), "5".repeat(20_000));
        assertThat(proves().location()).isNotEqualTo(ONWARD);
    }
}
