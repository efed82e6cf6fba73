package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.mail.MailIsCarried;
import fr.palier.app.outreach.FixedHour;
import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.support.Cast;
import fr.palier.app.support.LetterCast;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.outreach.SendingHours;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages on which a letter is sent by mail, and on which its fate is told. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class LetterByMailPagesTest extends PlanTestBed {
    private static final String SEND = "Émettre et envoyer par courriel";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private LetterCast paper;

    @Autowired
    private FixedHour hour;

    @Autowired
    private MailIsCarried carried;

    @BeforeEach
    void propose() {
        posted(-60, Kind.CHARGE, 500_00);
        proposing.propose(adviser, tenancy, proposed(500_00, 100_00, 5));
        paper.head(adviser);
    }

    @AfterEach
    void reset() {
        hour.reset();
        carried.set(true);
    }

    private String plan() {
        return "/situations/" + tenancy.publicId() + "/plans/1";
    }

    private String proposal() {
        return plan() + "/courriers/plan-proposal";
    }

    private void email() {
        portfolio.correct(adviser, tenancy.id(), ContactPoint.Kind.EMAIL, "l.azema@example.org");
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(cast.as(adviser)).exchange();
    }

    private MvcTestResult send(String path, UUID key) {
        return mvc.post()
                .uri(path)
                .with(cast.as(adviser))
                .with(Cast.form())
                .param("_key", key.toString())
                .param("suite", "courriel")
                .param("langue", "fr")
                .param("organisme", "caf")
                .exchange();
    }

    private int count(String sql) {
        return transactions.read(
                adviser,
                () -> jdbc.sql(sql)
                        .param(adviser.landlord())
                        .query(Integer.class)
                        .single());
    }

    private int letters() {
        return count("select count(*) from letters.issued where landlord_id = ?");
    }

    private int mails() {
        return count("select count(*) from messages.message where landlord_id = ? and letter is not null");
    }

    @Test
    void issuesAndSendsOnceHoweverOftenTheButtonIsPressed() {
        email();
        assertThat(get(proposal())).hasStatusOk().bodyText().contains(SEND, "l•••@example.org", "dans la minute");
        UUID key = UUID.randomUUID();
        assertThat(send(proposal(), key)).hasRedirectedUrl(plan());
        assertThat(send(proposal(), key)).hasRedirectedUrl(plan());
        assertThat(letters()).isEqualTo(1);
        assertThat(mails()).isEqualTo(1);
        assertThat(get(plan())).hasStatusOk().bodyText().contains("Part par courriel à l•••@example.org");
    }

    @Test
    void tellsTheFateWhereTheLetterIsListed() {
        email();
        send(proposal(), UUID.randomUUID());
        fate("sent", null);
        assertThat(get(plan())).bodyText().contains("Remis au serveur de courriel pour l•••@example.org");
        fate("unknown", "cut-off");
        assertThat(get(plan())).bodyText().contains("personne ne sait s&#39;il est arrivé");
        fate("failed", "unreachable");
        assertThat(get(plan())).bodyText().contains("pas arrivé par courriel", "À imprimer");
    }

    /** The same letter, to the address that is known by then. */
    @Test
    void sendsAgainWhatDidNotArrive() {
        email();
        send(proposal(), UUID.randomUUID());
        String again = "/situations/" + tenancy.publicId() + "/courriers/"
                + count("select recorded from letters.issued where landlord_id = ?") + "/courriel";
        assertThat(again(again, "/plans/1")).hasStatus(422).bodyText().contains("déjà en route");
        fate("failed", "unreachable");
        assertThat(get(plan())).bodyText().contains("Renvoyer", again);
        portfolio.correct(adviser, tenancy.id(), ContactPoint.Kind.EMAIL, "m.azema@example.org");
        assertThat(again(again, "/plans/1")).hasRedirectedUrl(plan());
        assertThat(letters()).isEqualTo(1);
        assertThat(mails()).isEqualTo(2);
        assertThat(get(plan()))
                .bodyText()
                .contains("Part par courriel à m•••@example.org")
                .doesNotContain("Renvoyer");
        fate("failed", "unreachable");
        assertThat(again(again, "//evil.example.org")).hasRedirectedUrl("/situations/" + tenancy.publicId());
        assertThat(again(again.replace("/courriel", "9/courriel"), "")).hasStatus(404);
    }

    private MvcTestResult again(String path, String back) {
        return mvc.post()
                .uri(path)
                .with(cast.as(adviser))
                .with(Cast.form())
                .param("_key", UUID.randomUUID().toString())
                .param("retour", back)
                .exchange();
    }

    private void fate(String state, String reason) {
        transactions.write(
                adviser,
                () -> jdbc.sql(
                                "update messages.message set state = ?, reason = ? where landlord_id = ? and letter is not null")
                        .params(state, reason, adviser.landlord())
                        .update());
    }

    @Test
    void saysWhenItLeavesWhereItIsNight() {
        email();
        hour.set(hour.now().withHour(21));
        String opens = SendingHours.opening(hour.now()).getHour() + " h 00";
        assertThat(get(proposal())).bodyText().contains("Aucun courriel ne part la nuit", opens, SEND);
    }

    @Test
    void saysWhyThereIsNoButton() {
        assertThat(get(proposal()))
                .bodyText()
                .contains("pas d&#39;adresse pour ce ménage")
                .doesNotContain(SEND);
        assertThat(send(proposal(), UUID.randomUUID()))
                .hasStatus(422)
                .bodyText()
                .contains("pas d&#39;adresse pour ce ménage");
        assertThat(letters()).isZero();
        email();
        portfolio.protect(adviser, tenancy.id(), true);
        assertThat(get(proposal())).bodyText().contains("ménage est protégée").doesNotContain(SEND);
        portfolio.protect(adviser, tenancy.id(), false);
        carried.set(false);
        assertThat(get(proposal()))
                .bodyText()
                .contains("aucun serveur de courriel")
                .doesNotContain(SEND);
    }

    /** Whatever a form says, what is to the CAF does not go to the household. */
    @Test
    void sendsNothingToThirdParties() {
        email();
        String report = "/situations/" + tenancy.publicId() + "/echeances/courriers/ccapex-seizure";
        assertThat(get(report))
                .hasStatusOk()
                .bodyText()
                .contains("adresse à un tiers")
                .doesNotContain(SEND);
        assertThat(send(report, UUID.randomUUID())).hasStatus3xxRedirection();
        assertThat(letters()).isEqualTo(1);
        assertThat(mails()).isZero();
    }
}
