package fr.palier.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.support.Cast;
import fr.palier.app.support.Visitor;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.Timeline;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A household that would rather talk than sign: a promise of a call, seen wherever its adviser looks until it is kept. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class PromisedCallTest extends SigningTestBed {
    @Autowired
    private Timeline timeline;

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

    /** A promise is a task of the adviser's, seen wherever they look, until somebody has spoken with the household. */
    @Test
    void makesATaskOfACallThatIsPromised() throws Exception {
        String situation = "/situations/" + tenancy.publicId();
        assertThat(get(situation)).bodyText().doesNotContain("Rappeler");
        Visitor tenant = arrived(links().getFirst());
        tenant.fill("/mon-espace/signer/parler");
        assertThat(get(situation)).bodyText().contains("Rappeler\u00a0: le ménage l");
        assertThat(get(page()))
                .bodyText()
                .contains("demandé à être appelé", adviser.actor().name());
        assertThat(get("/taches")).bodyText().contains("Rappeler le ménage", "Azéma");
        speak(ContactOutcome.NO_ANSWER);
        assertThat(get("/taches")).bodyText().contains("Rappeler le ménage");
        speak(ContactOutcome.WELL);
        assertThat(get("/taches")).bodyText().doesNotContain("Rappeler le ménage");
        assertThat(get(page())).bodyText().doesNotContain("demandé à être appelé");
        assertThat(get(situation)).bodyText().doesNotContain("Rappeler\u00a0: le ménage l");
    }

    /** The first thing of the day, and said late in words; a conversation that is noted there keeps the promise. */
    @Test
    void showsAPromisedCallOnTopOfTheDayAndSaysThatItIsLate() throws Exception {
        String situation = "/situations/" + tenancy.publicId();
        assertThat(get("/aujourdhui")).bodyText().doesNotContain("Appels promis aux ménages");
        arrived(links().getFirst()).fill("/mon-espace/signer/parler");
        assertThat(get("/aujourdhui"))
                .bodyText()
                .contains("Appels promis aux ménages", "Azéma", adviser.actor().name())
                .doesNotContain("en retard", "??");
        assertThat(get(situation)).bodyText().doesNotContain("en retard");
        due(clock.today());
        assertThat(get("/aujourdhui")).bodyText().contains(">aujourd&#39;hui<").doesNotContain("en retard");
        due(clock.today().minusDays(1));
        assertThat(get("/aujourdhui")).bodyText().contains("en retard d&#39;un jour");
        due(clock.today().minusDays(3));
        assertThat(get("/aujourdhui?action=watch&qui=moi")).bodyText().contains("en retard de 3 jours");
        assertThat(get(situation)).bodyText().contains("Rappeler, en retard de 3 jours\u00a0: le ménage l");
        assertThat(get(page())).bodyText().contains("En retard de 3 jours.");
        assertThat(called("SENT")).hasStatus(404);
        assertThat(called("NO_ANSWER")).hasRedirectedUrl("/aujourdhui?rappel=essai");
        assertThat(get("/aujourdhui?rappel=essai")).bodyText().contains("reste à faire", "en retard de 3 jours");
        assertThat(called("WELL")).hasRedirectedUrl("/aujourdhui?rappel=tenu");
        assertThat(get("/aujourdhui")).bodyText().doesNotContain("Appels promis aux ménages");
        assertThat(get(situation)).bodyText().doesNotContain("en retard");
        assertThat(called("WELL")).hasStatus(422);
    }

    private MvcTestResult called(String outcome) {
        return tester.post()
                .uri("/aujourdhui/rappels/" + tenancy.publicId())
                .with(cast.as(adviser))
                .with(Cast.form())
                .param("_key", UUID.randomUUID().toString())
                .param("issue", outcome)
                .exchange();
    }

    private void due(LocalDate day) {
        transactions.write(
                adviser,
                () -> jdbc.sql("""
                        update dossier.item set due_on = ? where landlord_id = ?
                            and id in (select task from dossier.promised_call where landlord_id = ?)""")
                        .params(day, adviser.landlord(), adviser.landlord())
                        .update());
    }

    private void speak(ContactOutcome outcome) {
        timeline.contact(adviser, tenancy.id(), Contact.of(Channel.PHONE, outcome, clock.today()));
    }
}
