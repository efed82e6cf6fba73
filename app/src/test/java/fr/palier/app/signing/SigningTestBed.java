package fr.palier.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.Plans;
import fr.palier.app.relief.Proposing;
import fr.palier.app.relief.Proposing.Proposed;
import fr.palier.app.relief.household.Means;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.LetterCast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.support.Visitor;
import fr.palier.app.support.Visitor.Answer;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Terms;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A plan that waits for its signature, the adviser who asks for it, and the tenant with a link. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class SigningTestBed {
    static final Pattern LINK = Pattern.compile("https://palier.example.org(/mon-espace/signer/[^\"]+)");

    @Autowired
    MockMvc mvc;

    @Autowired
    MockMvcTester tester;

    @Autowired
    Cast cast;

    @Autowired
    LetterCast paper;

    @Autowired
    Plans plans;

    @Autowired
    Proposing proposing;

    @Autowired
    Household household;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Ledger ledger;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    Scope adviser;
    TenancyDetails tenancy;

    @BeforeEach
    void begin() {
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        tenancy = portfolio
                .find(adviser, cast.tenancy(adviser, "Azéma").publicId())
                .orElseThrow();
        paper.head(adviser);
        posted(clock.today().minusDays(60), Kind.CHARGE, 500_00);
        proposed(500_00, 0);
    }

    /** Proposes a plan of so much, beside aid that was granted. */
    void proposed(long cents, long granted) {
        Schedule schedule = Schedule.of(Terms.monthly(cents, clock.today().plusDays(5), 100_00));
        proposing.propose(
                adviser,
                tenancy,
                new Proposed(schedule, 500_00, Deferral.NONE, granted, 0, new Means(1_640_00, 700_00, 330_00, 1, 0)));
    }

    void posted(Kind kind, long cents) {
        posted(clock.today(), kind, cents);
    }

    private void posted(LocalDate day, Kind kind, long cents) {
        transactions.write(adviser, () -> {
            ledger.stage(adviser);
            jdbc.sql("insert into pg_temp.staged_entry (tenancy_id, day, kind, cents) values (?, ?, ?, ?)")
                    .params(tenancy.id(), Date.valueOf(day), kind.ordinal(), cents)
                    .update();
            ledger.append(adviser, 1);
        });
    }

    String page() {
        return page(1);
    }

    private String page(int plan) {
        return "/situations/" + tenancy.publicId() + "/plans/" + plan;
    }

    MvcTestResult get(String path) {
        return tester.get().uri(path).with(cast.as(adviser)).exchange();
    }

    MvcTestResult asked(String... fields) {
        return asked(1, fields);
    }

    private MvcTestResult asked(int plan, String... fields) {
        var request = tester.post()
                .uri(page(plan) + "/signatures")
                .with(cast.as(adviser))
                .with(Cast.form());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** Takes the first plan back. */
    MvcTestResult withdrawn() {
        return tester.post()
                .uri(page() + "/retrait")
                .with(cast.as(adviser))
                .with(Cast.form())
                .param("version", "1")
                .param("reason", "Autre plan")
                .exchange();
    }

    /** Records a signature on paper of today, with these names ticked. */
    MvcTestResult onPaper(String... names) {
        return onPaper(1, names);
    }

    MvcTestResult onPaper(int plan, String... names) {
        return tester.post()
                .uri("/situations/" + tenancy.publicId() + "/plans/" + plan + "/signature")
                .with(cast.as(adviser))
                .with(Cast.form())
                .param("version", "1")
                .param("day", clock.today().toString())
                .param("signed", names)
                .exchange();
    }

    /** The links that an adviser is shown. */
    List<String> links(String... fields) throws Exception {
        return links(1, fields);
    }

    List<String> links(int plan, String... fields) throws Exception {
        MvcTestResult answer = asked(plan, fields);
        assertThat(answer).hasStatusOk();
        List<String> links = new ArrayList<>();
        Matcher found = LINK.matcher(answer.getResponse().getContentAsString());
        while (found.find()) {
            links.add(found.group(1));
        }
        return links;
    }

    static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    Visitor arrived(String link) throws Exception {
        Visitor tenant = new Visitor(mvc, "198.51.100.40");
        assertThat(tenant.see(link).location()).isEqualTo("/mon-espace/signer");
        assertThat(tenant.see("/mon-espace/signer").body()).contains("number").doesNotContain("Azéma", "500,00");
        assertThat(tenant.fill("/mon-espace/signer/entrer", "number", tenancy.number())
                        .location())
                .isEqualTo("/mon-espace/signer");
        tenant.see("/mon-espace/signer");
        return tenant;
    }

    boolean awaits() {
        return plans.agreement(adviser, tenancy.id(), 1).awaitsSignature();
    }

    static Answer sign(Visitor tenant, String name) throws Exception {
        return tenant.fill("/mon-espace/signer", "name", name, "agreed", "true");
    }

    /** The page to which a refused attempt leads back, with why it was refused. */
    static String refusal(Visitor tenant, Answer attempt) throws Exception {
        assertThat(attempt.location()).isEqualTo("/mon-espace/signer");
        return tenant.see("/mon-espace/signer").body();
    }

    void isGone(String link) throws Exception {
        Visitor tenant = new Visitor(mvc, "198.51.100.42");
        tenant.see(link);
        Answer page = tenant.see("/mon-espace/signer");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Appelez votre bailleur");
    }
}
