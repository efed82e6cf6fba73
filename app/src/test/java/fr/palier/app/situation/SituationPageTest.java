package fr.palier.app.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.HoldTerms;
import fr.palier.app.timeline.Holds;
import fr.palier.app.timeline.Timeline;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page as a whole, and what each may see of it. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class SituationPageTest extends SituationTestBed {
    @Autowired
    private Timeline timeline;

    @Autowired
    private Holds holds;

    @Test
    void showsTheWholeSituationToAnAdviser() {
        assertThat(get(adviser, ""))
                .hasStatusOk()
                .bodyText()
                .contains("Luce Azéma", "75 à 84 ans", "3 rue des Amandiers", "06••••••78", "l•••@example.org")
                .contains("visite à domicile", "Noter une visite")
                .contains("mois de suite sans paiement", "Plus ancien impayé", "L&#39;aide au logement venait")
                .contains("Le solde sur 24 mois", "plus de 90 jours", "Doit 1")
                .doesNotContain("0612345678", "luce.azema@example.org", "??");
    }

    @Test
    void saysTheSameInEnglish() {
        assertThat(mvc.get().uri(path("")).with(cast.as(adviser)).cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("75 to 84", "doorstep visit", "months in a row without payment", "Rent account")
                .contains("Housing benefit used to come")
                .doesNotContain("??", "Compte locataire");
    }

    @Test
    void tellsACallerNothingOfRentAidOrDebt() {
        timeline.contact(
                adviser,
                widow.id(),
                new Contact(
                        Channel.PHONE,
                        ContactOutcome.PROMISED,
                        today,
                        FreeText.plain("Paiera le 10 du mois"),
                        Optional.empty()));
        holds.add(
                adviser,
                widow.id(),
                new HoldTerms(HoldReason.OVER_INDEBTEDNESS, today, today.plusDays(30), FreeText.NONE));
        Scope caller = cast.colleague(adviser, Role.CALLER);
        assertThat(get(caller, ""))
                .hasStatusOk()
                .bodyText()
                .contains("Luce Azéma", "prendre des nouvelles", "Téléphone · Joint")
                .doesNotContain("€", "loyer", "Loyer", "logement venait", "urendettement", "payer", "Paiera", "dette");
        assertThat(get(caller, "/releve")).hasStatus(404);
        assertThat(post(caller, "/suspensions", "reason", "hospital", "until", today.toString()))
                .hasStatus(404);
    }

    @Test
    void looksAbsentToEverybodyElse() {
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(get(stranger, "")).hasStatus(404);
        assertThat(get(stranger, "/releve")).hasStatus(404);
        assertThat(post(stranger, "/notes", "words", "Rien")).hasStatus(404);
        assertThat(post(stranger, "/coordonnees/telephone/lecture")).hasStatus(404);
        assertThat(get(cast.colleague(adviser, Role.ADMINISTRATOR), "")).hasStatus(404);
        assertThat(mvc.get().uri("/situations/9999999999999999999").with(cast.as(adviser)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/situations/abc").with(cast.as(adviser))).hasStatus(404);
        assertThat(reads(stranger)).isEmpty();
    }

    @Test
    void filtersTheTimelineAndGoesOnPageByPage() {
        timeline.note(adviser, widow.id(), FreeText.plain("Vue par le gardien."));
        String calls = text(get(adviser, "?theme=calls"));
        assertThat(calls).doesNotContain("Vue par le gardien.");
        assertThat(calls).contains("Rien encore sur ce thème");
        String page = text(get(adviser, ""));
        assertThat(page).contains("Vue par le gardien.", "histoire-suite", "compte-suite");
        String next = page.substring(page.indexOf("avant=") + 6).replaceFirst("(?s)[^0-9_-].*", "");
        MvcTestResult more = mvc.get()
                .uri(path("?avant=" + next))
                .header("HX-Target", "histoire-suite")
                .with(cast.as(adviser))
                .exchange();
        assertThat(more)
                .hasStatusOk()
                .bodyText()
                .contains("Loyer et charges appelés")
                .doesNotContain("<html", "gardien");
    }

    @Test
    void proposesNoOtherCallOnceSomebodyHasSpokenWithThem() {
        Scope caller = cast.colleague(adviser, Role.CALLER);
        assertThat(get(caller, "")).bodyText().contains("prendre des nouvelles", "Appeler");
        timeline.contact(adviser, widow.id(), Contact.of(Channel.PHONE, ContactOutcome.NO_ANSWER, today));
        assertThat(get(caller, "")).bodyText().doesNotContain("on s&#39;est parlé aujourd&#39;hui");
        timeline.contact(adviser, widow.id(), Contact.of(Channel.PHONE, ContactOutcome.WELL, today));
        assertThat(get(caller, ""))
                .bodyText()
                .contains("on s&#39;est parlé aujourd&#39;hui", "Palier proposerait\u00a0: prendre des nouvelles");
    }

    @Test
    void writesPointsThatCountAgainstWithTheirSign() {
        timeline.contact(adviser, widow.id(), Contact.of(Channel.PHONE, ContactOutcome.WELL, today.minusDays(20)));
        assertThat(get(adviser, ""))
                .bodyText()
                .contains("déjà joint ce mois-ci", "−4<")
                .doesNotContain("+-");
    }

    @Test
    void saysByWhichWayAMessageLeft() {
        timeline.record(adviser, widow.id(), EntryKind.MESSAGE, Map.of("channel", "sms", "send", "1"));
        timeline.record(adviser, widow.id(), EntryKind.MESSAGE, Map.of());
        assertThat(get(adviser, "?theme=messages"))
                .bodyText()
                .contains("<span class=\"happening-detail\">SMS</span>", "envoyé au ménage");
    }

    @Test
    void keepsTheLineOfTheCalendarInThePage() {
        assertThat(get(adviser, "")).bodyText().contains("Échéances légales").doesNotContain("class=\"glance\"");
    }
}
