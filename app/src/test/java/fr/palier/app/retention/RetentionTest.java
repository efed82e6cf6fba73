package fr.palier.app.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.Dossier;
import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.dossier.referral.Partners;
import fr.palier.app.dossier.referral.Referral;
import fr.palier.app.dossier.referral.Referral.Act;
import fr.palier.app.dossier.referral.Referrals;
import fr.palier.app.dossier.referral.Referrals.Deciding;
import fr.palier.app.dossier.referral.Referrals.Seen;
import fr.palier.app.letters.Kept;
import fr.palier.app.letters.Letters;
import fr.palier.app.messages.mail.LetterMail;
import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.support.Cast;
import fr.palier.app.support.DossierCast;
import fr.palier.app.support.LetterCast;
import fr.palier.app.support.PalierTest;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Papers are kept to the last day of their time, and not a day longer. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class RetentionTest {
    @Autowired
    private Cast cast;

    @Autowired
    private LetterCast paper;

    @Autowired
    private DossierCast dossiers;

    @Autowired
    private Retention retention;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterMail mail;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private Partners partners;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private MockMvcTester mvc;

    private LocalDate today;
    private Scope adviser;
    private Scope manager;
    private Cast.Tenancy home;

    @BeforeEach
    void begin() {
        today = clock.today();
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        manager = cast.colleague(adviser, Role.MANAGER);
        home = cast.tenancy(adviser, "Azéma");
    }

    private MvcTestResult get(Scope scope, String path) {
        return mvc.get().uri(path).with(cast.as(scope)).exchange();
    }

    private int count(String sql) {
        return transactions.read(
                adviser,
                () -> jdbc.sql(sql)
                        .param(adviser.landlord())
                        .query(Integer.class)
                        .single());
    }

    private void over(LocalDate day) {
        transactions.write(
                adviser,
                () -> jdbc.sql("update portfolio.tenancy set end_on = :day where landlord_id = :landlord and id = :id")
                        .param("day", day)
                        .param("landlord", adviser.landlord())
                        .param("id", home.id())
                        .update());
    }

    private Kept letter() {
        return letters.about(adviser, home.id(), "plan:1").getFirst();
    }

    private String address(Kept letter) {
        return "/situations/" + home.publicId() + "/courriers/" + letter.recorded();
    }

    @Test
    void keepsALetterForThreeYearsAfterTheTenancyAndNotADayLonger() {
        portfolio.correct(adviser, home.id(), ContactPoint.Kind.EMAIL, "l.azema@example.org");
        long number = paper.issued(adviser, home.id());
        mail.send(adviser, portfolio.find(adviser, home.publicId()).orElseThrow(), number, Lang.FR);
        LocalDate end = today.plusDays(10);
        over(end);
        retention.forget(adviser, end.plusMonths(36));
        assertThat(letter().forgotten()).isFalse();
        assertThat(get(adviser, address(letter()))).hasStatusOk();

        retention.forget(adviser, end.plusMonths(36).plusDays(1));
        assertThat(letter()).satisfies(kept -> {
            assertThat(kept.forgotten()).isTrue();
            assertThat(kept.recorded()).isEqualTo(number);
            assertThat(kept.code()).isEqualTo("plan-kept");
            assertThat(kept.day()).isNotNull();
            assertThat(kept.by()).isEqualTo("—");
            assertThat(kept.sha256()).isEmpty();
        });
        assertThat(get(adviser, address(letter()))).hasStatus(422).bodyText().contains("plus conservé");
        assertThat(letters.kept(adviser, home.id(), number)).isEmpty();
        assertThat(count("""
                        select count(*) from messages.message where landlord_id = ? and letter is not null
                            and address = '' and body = '' and subject = '' and by_name = '—' and state = 'waiting'""")).isEqualTo(1);
    }

    @Test
    void countsFromTheLastLetterWhereItIsLater() {
        over(today.minusYears(5));
        paper.issued(adviser, home.id());
        retention.forget(adviser, today.plusMonths(36));
        assertThat(letter().forgotten()).isFalse();
        retention.forget(adviser, today.plusMonths(36).plusDays(1));
        assertThat(letter().forgotten()).isTrue();
    }

    @Test
    void keepsLettersWhileTheTenancyLastsOrAPlanDoes() {
        paper.issued(adviser, home.id());
        retention.forget(adviser, today.plusYears(30));
        assertThat(letter().forgotten()).isFalse();
        over(today);
        transactions.write(
                adviser,
                () -> jdbc.sql("""
                        insert into timeline.plan_state (landlord_id, tenancy_id, recorded, day, state, actor)
                        values (?, ?, 900, ?, 'live', gen_random_uuid())""").params(adviser.landlord(), home.id(), today).update());
        retention.forget(adviser, today.plusYears(30));
        assertThat(letter().forgotten()).isFalse();
    }

    @Test
    void forgetsNothingOfAnotherLandlord() {
        paper.issued(adviser, home.id());
        over(today);
        retention.forget(cast.person(cast.landlord(), Role.ADVISER), today.plusYears(30));
        assertThat(letter().forgotten()).isFalse();
    }

    private Referral referral(Dossier dossier) {
        return referrals.of(adviser, dossier.number()).getFirst();
    }

    private void answer(long referral) {
        referrals.decide(
                adviser,
                new Seen(referral, 1),
                new Deciding(Act.ANSWER, Optional.empty(), FreeText.of("Colis le mardi", "")));
    }

    @Test
    void emptiesAReferralTwoYearsAfterItsAnswer() {
        Dossier dossier = dossiers.dossier(adviser);
        long id = dossiers.refer(adviser, dossier, dossiers.partner());
        retention.forget(adviser, today.plusYears(30));
        answer(id);
        retention.forget(adviser, today.plusMonths(24));
        assertThat(referral(dossier).message()).contains("colis");

        retention.forget(adviser, today.plusMonths(24).plusDays(1));
        assertThat(referral(dossier)).satisfies(emptied -> {
            assertThat(emptied.message()).isEmpty();
            assertThat(emptied.sentBy()).isEqualTo("—");
            assertThat(emptied.decision().orElseThrow().answer()).isEmpty();
            assertThat(emptied.state()).isEqualTo(Referral.State.ANSWERED);
            assertThat(emptied.sentOn()).isEqualTo(today);
        });
        assertThat(get(adviser, "/dossiers/" + dossier.publicId() + "/orientations/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("plus conservé")
                .doesNotContain("Un colis alimentaire");
    }

    @Test
    void emptiesThePartnersInboxWithIt() {
        Dossier dossier = dossiers.dossier(adviser);
        Partner partner = dossiers.partner();
        Scope insider = cast.person(cast.landlord(), Role.PARTNER);
        partners.join(partner, insider.actor().person());
        answer(dossiers.refer(adviser, dossier, partner));
        String inbox = "/demandes/" + referral(dossier).request();
        retention.forget(adviser, today.plusMonths(24));
        assertThat(get(insider, inbox)).bodyText().contains("Luce Azéma", "Un colis alimentaire", "Colis le mardi");

        retention.forget(adviser, today.plusMonths(24).plusDays(1));
        assertThat(get(insider, inbox))
                .hasStatusOk()
                .bodyText()
                .contains("plus conservé")
                .doesNotContain("Azéma", "colis", "Colis", adviser.actor().name());
    }

    @Test
    void countsFromTheEndOfTheDossierWhereNobodyAnswered() {
        Dossier dossier = dossiers.dossier(adviser);
        dossiers.refer(adviser, dossier, dossiers.partner());
        transactions.write(
                adviser,
                () -> jdbc.sql("""
                        update dossier.dossier set status = 'closed', closed_on = :day, ending = 'solved'
                        where landlord_id = :landlord and number = :number""")
                        .param("day", today.plusDays(3))
                        .param("landlord", adviser.landlord())
                        .param("number", dossier.number())
                        .update());
        retention.forget(adviser, today.plusDays(3).plusMonths(24));
        assertThat(referral(dossier).message()).contains("colis");
        retention.forget(adviser, today.plusDays(4).plusMonths(24));
        assertThat(referral(dossier).message()).isEmpty();
    }

    @Test
    void emptiesARequestForAnAidTwoYearsAfterItCameToItsEnd() {
        aid("refused", today);
        retention.forget(adviser, today.plusMonths(24));
        assertThat(reasons()).isEqualTo(1);
        retention.forget(adviser, today.plusMonths(24).plusDays(1));
        assertThat(reasons()).isZero();
        assertThat(count("""
                        select count(*) from relief.aid_request where landlord_id = ? and asked = 50000 and state = 'refused'
                            and papers = '{}' and made_by_name = '—'""")).isEqualTo(1);
    }

    @Test
    void keepsARequestThatIsStillOpen() {
        aid("filed", today);
        retention.forget(adviser, today.plusYears(30));
        assertThat(reasons()).isEqualTo(1);
    }

    private void aid(String state, LocalDate day) {
        transactions.write(
                adviser,
                () -> jdbc.sql("""
                        with made as (
                            insert into relief.aid_request (landlord_id, tenancy_id, number, body, state, asked, papers, agreed_on,
                                agreed_how, filed_on, made_by_name, kind)
                            values (:landlord, :tenancy, 1, 'FSL-31', :state, 50000, '{id}', :day, 'spoken', :day, 'C. Roux', 'fund')
                            returning *)
                        insert into relief.aid_step (landlord_id, tenancy_id, number, version, day, actor, actor_name, act, state, reason)
                        select landlord_id, tenancy_id, number, 1, :day, gen_random_uuid(), 'C. Roux', 'refuse', state, 'Trop tard'
                        from made""")
                        .param("landlord", adviser.landlord())
                        .param("tenancy", home.id())
                        .param("state", state)
                        .param("day", day)
                        .update());
    }

    private int reasons() {
        return count(
                "select count(*) from relief.aid_step where landlord_id = ? and reason <> '' and actor_name <> '—'");
    }

    @Test
    void tellsHowLongAndWhatWasLetGo() {
        assertThat(get(manager, "/reglages/conservation"))
                .hasStatusOk()
                .bodyText()
                .contains("Courriers émis", "3 ans", "loi 89-462, art. 7-1", "vérifier", "encore été effacé")
                .doesNotContain("papier effacé");
        paper.issued(adviser, home.id());
        over(today);
        LocalDate night = today.plusMonths(36).plusDays(1);
        retention.forget(adviser, night);
        retention.forget(adviser, night);
        assertThat(get(manager, "/reglages/conservation")).bodyText().contains("1 papier effacé");
        assertThat(count("select sum(papers) from retention.night where landlord_id = ?"))
                .isEqualTo(1);
        assertThat(get(adviser, "/reglages/conservation")).hasStatus(404);
    }
}
