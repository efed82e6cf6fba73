package fr.palier.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.Means;
import fr.palier.app.relief.Plans;
import fr.palier.app.relief.Plans.Proposed;
import fr.palier.app.relief.Plans.Seen;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Token;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.LetterCast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.support.Visitor;
import fr.palier.app.support.Visitor.Answer;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Terms;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class SigningTest {
    private static final Pattern LINK = Pattern.compile("https://palier.example.org(/mon-espace/signer/[^\"]+)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MockMvcTester tester;

    @Autowired
    private Cast cast;

    @Autowired
    private LetterCast paper;

    @Autowired
    private Plans plans;

    @Autowired
    private Household household;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Scope adviser;
    private TenancyDetails tenancy;

    @BeforeEach
    void begin() {
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        tenancy = portfolio
                .find(adviser, cast.tenancy(adviser, "Azéma").publicId())
                .orElseThrow();
        paper.head(adviser);
        transactions.write(adviser, () -> {
            ledger.stage(adviser);
            jdbc.sql("insert into pg_temp.staged_entry (tenancy_id, day, kind, cents) values (?, ?, ?, ?)")
                    .params(tenancy.id(), Date.valueOf(clock.today().minusDays(60)), Kind.CHARGE.ordinal(), 500_00)
                    .update();
            ledger.append(adviser, 1);
        });
        Schedule schedule = Schedule.of(Terms.monthly(500_00, clock.today().plusDays(5), 100_00));
        plans.propose(
                adviser, tenancy, new Proposed(schedule, 500_00, 0, 0, new Means(1_640_00, 700_00, 330_00, 1, 0)));
    }

    private String page() {
        return "/situations/" + tenancy.publicId() + "/plans/1";
    }

    private MvcTestResult get(String path) {
        return tester.get().uri(path).with(cast.as(adviser)).exchange();
    }

    private MvcTestResult asked(String... fields) {
        var request =
                tester.post().uri(page() + "/signatures").with(cast.as(adviser)).with(Cast.form());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** The links that an adviser is shown. */
    private List<String> links(String... fields) throws Exception {
        MvcTestResult answer = asked(fields);
        assertThat(answer).hasStatusOk();
        List<String> links = new ArrayList<>();
        Matcher found = LINK.matcher(answer.getResponse().getContentAsString());
        while (found.find()) {
            links.add(found.group(1));
        }
        return links;
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private Visitor arrived(String link) throws Exception {
        Visitor tenant = new Visitor(mvc, "198.51.100.40");
        assertThat(tenant.see(link).location()).isEqualTo("/mon-espace/signer");
        assertThat(tenant.see("/mon-espace/signer").body()).contains("number").doesNotContain("Azéma", "500,00");
        assertThat(tenant.fill("/mon-espace/signer/entrer", "number", tenancy.number())
                        .location())
                .isEqualTo("/mon-espace/signer");
        tenant.see("/mon-espace/signer");
        return tenant;
    }

    private boolean awaits() {
        return plans.agreement(adviser, tenancy.id(), 1).awaitsSignature();
    }

    private static Answer sign(Visitor tenant, String name) throws Exception {
        return tenant.fill("/mon-espace/signer", "name", name, "agreed", "true");
    }

    @Test
    void signsByALinkThatIsGoodOnce() throws Exception {
        String link = links().getFirst();
        Visitor tenant = arrived(link);
        assertThat(tenant.see("/mon-espace/signer").body())
                .contains(
                        "500,00",
                        "100,00",
                        "05 00 00 00 00",
                        "En tout",
                        "Luce Azéma",
                        "Je suis d&#39;accord et je signe")
                .doesNotContain(token(link));
        assertThat(tenant.see("/mon-espace/signer/plan").response().getContentType())
                .isEqualTo("application/pdf");
        assertThat(tenant.fill("/mon-espace/signer", "name", "Luce Azéma").body())
                .contains("Cochez");
        assertThat(sign(tenant, "Jean Azéma").status()).isEqualTo(422);
        assertThat(awaits()).isTrue();
        assertThat(sign(tenant, "AZEMA luce").location()).isEqualTo("/mon-espace/signer");
        assertThat(tenant.see("/mon-espace/signer").body())
                .contains("Merci, Luce Azéma")
                .doesNotContain("name=\"agreed\"");
        assertThat(get(page())).bodyText().contains("Le ménage tient ce plan", "Luce Azéma");
        assertThat(get("/situations/" + tenancy.publicId())).bodyText().contains("Signature par un lien");
        Visitor second = new Visitor(mvc, "198.51.100.41");
        second.see(link);
        Answer gone = second.see("/mon-espace/signer");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body()).contains("Ce lien ne sert plus", "Appelez votre bailleur");
    }

    @Test
    void keepsWhatWasSignedAndByWhom() throws Exception {
        sign(arrived(links().getFirst()), "Luce Azéma");
        List<String> kept = transactions.read(
                adviser,
                () -> jdbc.sql("""
                        select s.typed_name || ' ' || s.signed_on || ' ' || (l.sha256 = r.letter_sha256) as kept
                        from signing.signer s join signing.request r on r.landlord_id = s.landlord_id and r.id = s.request_id
                        join letters.issued l on l.landlord_id = r.landlord_id and l.tenancy_id = r.tenancy_id
                            and l.recorded = r.letter
                        where s.landlord_id = ?""")
                        .param(adviser.landlord())
                        .query(String.class)
                        .list());
        assertThat(kept).containsExactly("Luce Azéma " + clock.today() + " true");
    }

    @Test
    void waitsForEachWhoHasToSign() throws Exception {
        List<String> links = links("cotenants", "Paul Azéma\nJeanne d'Arc");
        assertThat(links).hasSize(3);
        sign(arrived(links.get(0)), "Luce Azéma");
        sign(arrived(links.get(2)), "jeanne d arc");
        assertThat(awaits()).isTrue();
        assertThat(get(page() + "/signatures")).bodyText().contains("a signé", "n&#39;a pas encore signé");
        Visitor paul = arrived(links.get(1));
        assertThat(paul.see("/mon-espace/signer").body()).contains("Jeanne d&#39;Arc");
        sign(paul, "Paul Azéma");
        assertThat(awaits()).isFalse();
    }

    @Test
    void letsTheLastOfTwoAtOnceSetThePlanRunning() throws Exception {
        List<String> links = links("cotenants", "Paul Azéma");
        List<String> names = List.of("Luce Azéma", "Paul Azéma");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<?>> signing = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                String token = token(links.get(i));
                String name = names.get(i);
                signing.add(both.submit(() -> household.sign(token, name, true)));
            }
            for (Future<?> one : signing) {
                one.get();
            }
        }
        assertThat(awaits()).isFalse();
    }

    @Test
    void signsNothingWithoutWhoRepresentsTheTenant() throws Exception {
        assertThat(asked("protection", "guardianship"))
                .hasStatus(422)
                .bodyText()
                .contains("nom du tuteur");
        assertThat(asked("representative", "M. Roca")).hasStatus(422);
        List<String> guardian = links("protection", "guardianship", "representative", "Marc Roca");
        assertThat(guardian).hasSize(1);
        Visitor visitor = arrived(guardian.getFirst());
        assertThat(sign(visitor, "Luce Azéma").status()).isEqualTo(422);
        List<String> curator = links("protection", "curatorship", "representative", "Marc Roca");
        assertThat(curator).hasSize(2);
        sign(arrived(curator.get(0)), "Luce Azéma");
        assertThat(awaits()).isTrue();
        sign(arrived(curator.get(1)), "Marc Roca");
        assertThat(awaits()).isFalse();
    }

    @Test
    void notesOnceThatSomebodyWouldRatherTalk() throws Exception {
        Visitor tenant = arrived(links().getFirst());
        tenant.fill("/mon-espace/signer/parler");
        tenant.see("/mon-espace/signer");
        assertThat(tenant.fill("/mon-espace/signer/parler").location()).isEqualTo("/mon-espace/signer");
        assertThat(tenant.see("/mon-espace/signer").body()).contains("quelqu&#39;un vous appellera");
        String history = get("/situations/" + tenancy.publicId()).getResponse().getContentAsString();
        assertThat(history.split("Demande à être appelé", -1)).hasSize(2);
        assertThat(get(page() + "/signatures")).bodyText().contains("à appeler");
        sign(tenant, "Luce Azéma");
        assertThat(awaits()).isFalse();
    }

    private void isGone(String link) throws Exception {
        Visitor tenant = new Visitor(mvc, "198.51.100.42");
        tenant.see(link);
        Answer page = tenant.see("/mon-espace/signer");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Appelez votre bailleur");
    }

    @Test
    void saysTheSameOfEveryLinkThatIsNotGood() throws Exception {
        String first = links().getFirst();
        String second = links().getFirst();
        isGone(first);
        isGone("/mon-espace/signer/nonsense");
        isGone("/mon-espace/signer/" + adviser.landlord() + "." + Token.fresh());
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        isGone("/mon-espace/signer/" + stranger.landlord() + second.substring(second.indexOf('.')));
        isGone("/mon-espace/signer/" + token(second).replace('.', '-'));
        transactions.write(
                adviser,
                () -> jdbc.sql("update signing.request set cancelled_at = now() where landlord_id = ?")
                        .param(adviser.landlord())
                        .update());
        isGone(second);
        new Visitor(mvc, "198.51.100.42").see("/mon-espace/signer/plan");
    }

    @Test
    void isGoodUntilItsDay() throws Exception {
        String link = links().getFirst();
        transactions.write(
                adviser,
                () -> assertThat(jdbc.sql("""
                                select expires_at between now() + interval '5 days' and now() + interval '14 days'
                                from signing.request where landlord_id = ? and cancelled_at is null""")
                                .param(adviser.landlord())
                                .query(Boolean.class)
                                .single())
                        .isTrue());
        fr.palier.app.support.TestStore.get().asOwner(login -> {
            try (var owner = java.sql.DriverManager.getConnection(login.url(), login.user(), login.password());
                    var sql = owner.createStatement()) {
                sql.execute("set role palier_owner");
                sql.execute("select set_config('app.landlord', '" + adviser.landlord() + "', false)");
                return sql.executeUpdate("update signing.request set expires_at = now() - interval '1 minute'");
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        isGone(link);
        assertThat(get(page() + "/signatures")).bodyText().contains("trop de temps");
    }

    @Test
    void isWorthNothingAfterFiveWrongNumbers() throws Exception {
        String link = links().getFirst();
        Visitor tenant = new Visitor(mvc, "198.51.100.43");
        tenant.see(link);
        tenant.see("/mon-espace/signer");
        for (int i = 0; i < 4; i++) {
            assertThat(tenant.fill("/mon-espace/signer/entrer", "number", "CT0").status())
                    .isEqualTo(422);
        }
        tenant.fill("/mon-espace/signer/entrer", "number", "CT0");
        assertThat(tenant.see("/mon-espace/signer").status()).isEqualTo(404);
        isGone(link);
    }

    @Test
    void showsNothingBeforeTheNumberIsKnown() throws Exception {
        String link = links().getFirst();
        Visitor tenant = new Visitor(mvc, "198.51.100.44");
        tenant.see(link);
        tenant.see("/mon-espace/signer");
        assertThat(sign(tenant, "Luce Azéma").status()).isEqualTo(404);
        assertThat(tenant.see("/mon-espace/signer/plan").status()).isEqualTo(404);
        assertThat(awaits()).isTrue();
    }

    @Test
    void givesWayToASignatureOnPaper() throws Exception {
        String link = links().getFirst();
        Visitor tenant = arrived(link);
        plans.sign(adviser, new Seen(tenancy.id(), 1, 1), clock.today());
        assertThat(sign(tenant, "Luce Azéma").status()).isEqualTo(404);
        isGone(link);
        assertThat(get(page() + "/signatures")).hasStatusOk().bodyText().contains("attend pas de signature");
        assertThat(asked()).hasStatus(422);
    }

    @Test
    void slowsDownWhoTriesManyLinks() throws Exception {
        Visitor guesser = new Visitor(mvc, "198.51.100.99");
        for (int i = 0; i < 101; i++) {
            guesser.see("/mon-espace/signer/1." + Token.fresh());
            assertThat(guesser.see("/mon-espace/signer").status()).isEqualTo(404);
        }
        guesser.see(links().getFirst());
        assertThat(guesser.see("/mon-espace/signer").status()).isEqualTo(404);
    }

    @Test
    void isShutToOtherLandlords() {
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(tester.get()
                        .uri(page() + "/signatures")
                        .with(cast.as(stranger))
                        .exchange())
                .hasStatus(404);
        assertThat(tester.post()
                        .uri(page() + "/signatures")
                        .with(cast.as(stranger))
                        .with(Cast.form())
                        .exchange())
                .hasStatus(404);
    }
}
