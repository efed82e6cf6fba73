package fr.palier.app.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.support.Cast;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.Holds;
import fr.palier.app.timeline.Position;
import fr.palier.app.timeline.Theme;
import fr.palier.app.timeline.Timeline;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an adviser writes down on the page: contacts and suspensions. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class WritingDownTest extends SituationTestBed {
    @Autowired
    private Timeline timeline;

    @Autowired
    private Holds holds;

    @Autowired
    private Portfolio portfolio;

    @Test
    void writesDownAContactWhichChangesWhatToDoNext() {
        assertThat(post(
                        adviser,
                        "/contacts",
                        "channel",
                        "phone",
                        "outcome",
                        "well",
                        "day",
                        today.toString(),
                        "note",
                        "Attend son dossier."))
                .hasStatus(302)
                .hasRedirectedUrl("/situations/" + widow.publicId() + "#contact");
        assertThat(get(adviser, ""))
                .bodyText()
                .contains("Joint, va bien", "Attend son dossier.", "Saisi par erreur")
                .doesNotContain("visite à domicile");
    }

    @Test
    void refusesAContactBeforeTheLease() {
        String before = portfolio
                .find(adviser, widow.publicId())
                .orElseThrow()
                .terms()
                .start()
                .minusDays(1)
                .toString();
        assertThat(post(adviser, "/contacts", "channel", "phone", "outcome", "well", "day", before))
                .hasStatus(422)
                .bodyText()
                .contains("avant le début du bail");
    }

    @Test
    void takesAContactBack() {
        long recorded = timeline.contact(adviser, widow.id(), Contact.of(Channel.PHONE, ContactOutcome.WELL, today));
        assertThat(post(adviser, "/contacts/" + recorded + "/reprise")).hasStatus(302);
        assertThat(get(adviser, "")).bodyText().contains("Contact repris", "visite à domicile");
    }

    @Test
    void givesARefusedFormBackWithItsReason() {
        assertThat(post(adviser, "/contacts", "channel", "phone", "outcome", "call-back", "note", "Après 18 h"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le jour où rappeler", "Après 18 h");
        assertThat(post(adviser, "/contacts", "channel", "pigeon", "outcome", "well"))
                .hasStatus(422);
        assertThat(post(adviser, "/suspensions", "reason", "hospital", "from", "2020-02-30", "until", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date n&#39;existe pas");
        assertThat(post(adviser, "/notes", "words", "x".repeat(501)))
                .hasStatus(422)
                .bodyText()
                .contains("500 caractères");
    }

    @Test
    void suspendsRemindersAndLiftsTheSuspension() {
        assertThat(post(
                        adviser,
                        "/suspensions",
                        "reason",
                        "hospital",
                        "from",
                        today.minusDays(10).toString(),
                        "until",
                        today.plusDays(10).toString()))
                .hasStatus(302);
        assertThat(get(adviser, "")).bodyText().contains("suspension en cours", "Hospitalisation", "en cours");
        long recorded = holds.all(adviser, widow.id()).getFirst().recorded();
        assertThat(post(adviser, "/suspensions/" + recorded + "/levee")).hasStatus(302);
        assertThat(get(adviser, "")).bodyText().contains("visite à domicile", "1 suspension passée", "levée le");
    }

    @Test
    void recordsAContactOnceHoweverOftenItsFormIsSent() {
        String key = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            assertThat(mvc.post()
                            .uri(path("/contacts"))
                            .with(cast.as(adviser))
                            .with(Cast.form())
                            .param("_key", key)
                            .param("channel", "phone")
                            .param("outcome", "well"))
                    .hasStatus(302);
        }
        assertThat(text(get(adviser, "?theme=calls")).split("Joint, va bien", -1))
                .hasSize(3);
    }

    @Test
    void asksBeforeItKeepsSensitiveWords() {
        String words = "Madame est diabétique et musulmane, elle ment.";
        assertThat(post(adviser, "/notes", "words", words))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Rien n&#39;est encore enregistré",
                        "«\u00a0diabétique\u00a0»\u00a0: santé",
                        "«\u00a0musulmane\u00a0»\u00a0: religion",
                        words);
        assertThat(post(adviser, "/contacts", "channel", "phone", "outcome", "well", "note", "Diabétique"))
                .hasStatus(422)
                .bodyText()
                .contains("«\u00a0Diabétique\u00a0»\u00a0: santé", ">Diabétique</textarea>");
        assertThat(post(
                        adviser,
                        "/suspensions",
                        "reason",
                        "hospital",
                        "until",
                        today.plusDays(9).toString(),
                        "note",
                        "Cancer"))
                .hasStatus(422)
                .bodyText()
                .contains("«\u00a0Cancer\u00a0»\u00a0: santé");
        assertThat(timeline.entries(adviser, widow.id(), Theme.kinds(EnumSet.allOf(Theme.class)), Position.START, 9))
                .isEmpty();
    }

    @Test
    void keepsSensitiveWordsWithAReasonAndNeverANumber() {
        assertThat(post(adviser, "/notes", "words", "Diabétique", "because", "à sa demande, pour le portage de repas"))
                .hasStatus(302);
        assertThat(get(adviser, "")).bodyText().contains("Diabétique");
        assertThat(post(adviser, "/notes", "words", "FR76 3000 6000 0112 3456 7890 189", "because", "utile"))
                .hasStatus(422);
    }

    @Test
    void letsItsAuthorTakeANoteBackTheSameDay() {
        long recorded = timeline.note(adviser, widow.id(), FreeText.plain("Sur un autre ménage."));
        String back = "/notes/" + recorded + "/reprise";
        assertThat(get(adviser, "")).bodyText().contains(back);
        Scope colleague = cast.colleague(adviser, Role.ADVISER);
        assertThat(get(colleague, "")).bodyText().doesNotContain(back);
        assertThat(post(colleague, back)).hasStatus(422);
        assertThat(post(adviser, back)).hasStatus(302);
        assertThat(get(adviser, ""))
                .bodyText()
                .contains("Note reprise", "struck")
                .doesNotContain("Sur un autre ménage.", back);
        assertThat(post(adviser, back)).hasStatus(422);
        assertThat(post(adviser, "/notes/1/reprise")).hasStatus(404);
    }
}
