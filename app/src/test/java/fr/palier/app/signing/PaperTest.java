package fr.palier.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.Proposing.Proposed;
import fr.palier.app.relief.household.Means;
import fr.palier.app.support.Cast;
import fr.palier.app.support.Visitor;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Terms;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A paper counts with the signature of each who was named. */
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
                .contains("Il manque la signature de UDAF, service des tutelles");
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
