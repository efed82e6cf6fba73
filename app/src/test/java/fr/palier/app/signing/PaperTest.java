package fr.palier.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.letters.Checked;
import fr.palier.app.relief.Proposing.Proposed;
import fr.palier.app.relief.household.Means;
import fr.palier.app.shared.Days;
import fr.palier.app.support.Cast;
import fr.palier.app.support.Visitor;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Terms;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A paper counts with the signature of each who was named. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class PaperTest extends SigningTestBed {
    @Test
    void countsWithTheGuardianAloneUnderTutelle() throws Exception {
        links("protection", "guardianship", "representative", "UDAF, service des tutelles");
        assertThat(get(page()))
                .bodyText()
                .contains("UDAF, service des tutelles", "tuteur", "Ont signé sur le papier")
                .doesNotContain("value=\"Luce Azéma\"");
        assertThat(onPaper())
                .hasStatus(422)
                .bodyText()
                .contains("Signature qui manque\u00a0: UDAF, service des tutelles");
        assertThat(onPaper("Luce Azéma")).hasStatus(422);
        assertThat(awaits()).isTrue();
        assertThat(onPaper("UDAF, service des tutelles")).hasRedirectedUrl(page());
        assertThat(awaits()).isFalse();
        assertThat(get(page() + "/signatures"))
                .bodyText()
                .contains("a signé sur papier")
                .doesNotContain("pas encore signé");
        assertThat(get(page())).bodyText().contains("Signé par le ménage", "UDAF, service des tutelles");
    }

    private String agreement() throws Exception {
        MvcTestResult issued = tester.post()
                .uri(page() + "/courriers/plan-agreement")
                .with(cast.as(adviser))
                .with(Cast.form())
                .param("_key", UUID.randomUUID().toString())
                .param("suite", "imprimer")
                .exchange();
        assertThat(issued).hasStatus3xxRedirection();
        return read(get(issued.getResponse().getRedirectedUrl()).getResponse().getContentAsByteArray());
    }

    private static String read(byte[] pdf) throws Exception {
        return String.join("\n", Checked.read(pdf)).replace('\u00a0', ' ');
    }

    @Test
    void namesEachWhoSignsInTheAgreementAndThenHowAndWhen() throws Exception {
        assertThat(agreement()).contains("Pour le cotitulaire, s’il y en a un");
        List<String> links = links(
                "cotenants", "Paul Azéma", "protection", "curatorship", "representative", "UDAF, service des tutelles");
        Visitor paul = arrived(links.get(1));
        assertThat(read(paul.see("/mon-espace/signer/plan").response().getContentAsByteArray()))
                .as("what they sign names them")
                .contains("Luce Azéma, locataire", "Paul Azéma, cotitulaire", "UDAF, service des tutelles, curateur")
                .doesNotContain("Pour le cotitulaire, s’il y en a un", "a signé");
        sign(paul, "Paul Azéma");
        assertThat(onPaper("Luce Azéma", "UDAF, service des tutelles")).hasRedirectedUrl(page());
        String today = Days.day(clock.today(), Lang.FR);
        assertThat(agreement())
                .contains(
                        "Paul Azéma, cotitulaire, a signé par son lien le " + today,
                        "Luce Azéma, locataire, a signé sur papier le " + today,
                        "UDAF, service des tutelles, curateur, a signé sur papier le " + today)
                .doesNotContain("Paul Azéma, cotitulaire. Date et signature");
    }

    @Test
    void namesTheTenantInAnAgreementThatNobodyElseHadToSign() throws Exception {
        assertThat(onPaper()).hasRedirectedUrl(page());
        assertThat(agreement()).contains("Luce Azéma, locataire, a signé sur papier le");
    }

    @Test
    void completesWhatWasSignedByALink() throws Exception {
        List<String> links = links("cotenants", "Paul Azéma");
        Visitor paul = arrived(links.get(1));
        assertThat(paul.see("/mon-espace/signer").body())
                .as("nothing is agreed yet")
                .contains("Ce qui est proposé")
                .doesNotContain("mois par mois");
        sign(paul, "Paul Azéma");
        assertThat(get(page()))
                .bodyText()
                .contains("Paul Azéma a signé par son lien", "value=\"Luce Azéma\"")
                .doesNotContain("value=\"Paul Azéma\"");
        assertThat(onPaper("Paul Azéma")).hasStatus(422);
        assertThat(onPaper("Luce Azéma")).hasRedirectedUrl(page());
    }

    @Test
    void wantsThoseWhoAreKnownUnderALaterPlanToo() throws Exception {
        links("cotenants", "Paul Azéma", "protection", "curatorship", "representative", "Marc Roca");
        assertThat(tester.post()
                        .uri(page() + "/retrait")
                        .with(cast.as(adviser))
                        .with(Cast.form())
                        .param("version", "1")
                        .param("reason", "autre plan")
                        .exchange())
                .hasRedirectedUrl(page());
        Schedule schedule = Schedule.of(Terms.monthly(500_00, clock.today().plusDays(5), 50_00));
        proposing.propose(
                adviser,
                tenancy,
                new Proposed(schedule, 500_00, Deferral.NONE, 0, 0, new Means(1_640_00, 700_00, 330_00, 1, 0)));
        assertThat(get("/situations/" + tenancy.publicId() + "/plans/2/signatures"))
                .bodyText()
                .contains("Paul Azéma", "value=\"Marc Roca\"", "value=\"curatorship\" selected");
        assertThat(onPaper(2)).hasStatus(422).bodyText().contains("Luce Azéma, Paul Azéma, Marc Roca");
        assertThat(onPaper(2, "Luce Azéma", "Marc Roca")).hasStatus(422);
        assertThat(onPaper(2, "Luce Azéma", "Paul Azéma", "Marc Roca")).hasStatus3xxRedirection();
    }
}
