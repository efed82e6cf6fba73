package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What callers see. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class CallRoomPagesTest extends CallRoomTestBed {
    @Test
    void callsOnePersonAfterTheOther() throws Exception {
        assertThat(get(caller, "/appels"))
                .hasStatusOk()
                .bodyText()
                .contains("6 personnes attendent", "Appeler la personne suivante")
                .doesNotContain("Azéma");
        assertThat(post(caller, "/appels/suivante")).hasRedirectedUrl("/appels");
        assertThat(get(caller, "/appels"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Luce Azéma1",
                        "80 ans ou plus",
                        "tel:0600000001",
                        "06 00 00 00 01",
                        "Joint, va bien",
                        "Urgence",
                        "Comment allez-vous ?",
                        "45 points",
                        "essai 1 sur 3",
                        "data-key=\"8\"");
        assertThat(record("reached-needs", "q3", "2", "note", "Livrer au gardien"))
                .hasRedirectedUrl("/appels?fait=reached-needs");
        assertThat(get(caller, "/appels?fait=reached-needs"))
                .bodyText()
                .contains("Luce Azéma2", "Voici la personne suivante");
        assertThat(get(coordinator, "/appels/mur")).bodyText().contains("courses", "Au téléphone (1)", "Agence Sud");
    }

    /** What a welfare caller must not learn: the rent, what was promised of it, what was sent about it, what advisers wrote. */
    @Test
    void showsAWelfareCallerNothingOfTheRent() {
        var day = room.today().minusDays(20);
        timeline.contact(
                coordinator,
                1,
                new Contact(
                        Channel.PHONE,
                        ContactOutcome.PROMISED,
                        day,
                        FreeText.plain("doit 612 euros"),
                        Optional.empty()));
        timeline.contact(coordinator, 1, Contact.of(Channel.LETTER, ContactOutcome.SENT, day));
        post(caller, "/appels/suivante");
        assertThat(get(caller, "/appels"))
                .bodyText()
                .contains("Derniers contacts", "Échange")
                .doesNotContain("payer", "612", "Courrier", "500,00", "Loyer");
    }

    @Test
    void keepsTheFormThatIsRefused() throws Exception {
        post(caller, "/appels/suivante");
        assertThat(record("reached-call-later", "note", "Préfère le matin", "q2", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("indiquez le jour et l", "Préfère le matin", "checked=\"checked\"");
        assertThat(record("urgent-escalated"))
                .hasStatus(422)
                .bodyText()
                .contains("indiquez qui vous avez prévenu", "tel:15", "tel:114");
        assertThat(record("reached-ok", "note", "x".repeat(281)))
                .hasStatus(422)
                .bodyText()
                .contains("281", "280");
        assertThat(record("reached-ok", "note", "Diabétique, rappeler mardi"))
                .hasStatus(422)
                .bodyText()
                .contains("mots sensibles (Diabétique)", "Diabétique, rappeler mardi");
        assertThat(record("reached-ok", "note", "IBAN FR76 3000 6000 0112 3456 7890 189"))
                .hasStatus(422)
                .bodyText()
                .contains("Retirez-le");
        assertThat(record("reached-call-later", "jour", "2020-99-01", "heure", "10:00"))
                .hasStatus(422)
                .bodyText()
                .contains("2020-99-01");
    }

    @Test
    void saysWhatMayBeLeftWithSomebodyElse() {
        post(caller, "/appels/suivante");
        assertThat(get(caller, "/appels"))
                .bodyText()
                .contains(
                        "À dire sur un répondeur",
                        "pour prendre de vos nouvelles. Rien ne vous est demandé",
                        "À dire à une autre personne qui répond",
                        "À quel moment puis-je rappeler la personne");
        assertThat(get(coordinator, "/appels/scripts?objet=rent-support"))
                .bodyText()
                .contains("! voicemail", "À dire sur un répondeur", "Rappelez-nous quand vous voulez");
        String text = "# A\n? B ?\n- C\n- D\n! voicemail\nRappelez-nous pour votre loyer.";
        assertThat(post(coordinator, "/appels/scripts/apercu", "objet", "rent-support", "texte", text))
                .hasStatus(422)
                .bodyText()
                .contains("Ligne 6", "loyer", "ne parle jamais de loyer");
    }

    @Test
    void promisesACall() throws Exception {
        post(caller, "/appels/suivante");
        LocalDate day =
                fr.palier.engine.outreach.Hours.opening(hour.now().plusDays(1)).toLocalDate();
        // as it is written where the browser has no calendar
        String typed = day.format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
        assertThat(record("reached-call-later", "jour", typed, "heure", "10:15", "qui", "moi"))
                .hasRedirectedUrl("/appels?fait=reached-call-later");
        assertThat(get(coordinator, "/appels/mur")).bodyText().contains("Rappels promis");
    }

    @Test
    void saysThatACallIsGone() throws Exception {
        post(caller, "/appels/suivante");
        String token = token();
        assertThat(post(caller, "/appels/rendue")).hasRedirectedUrl("/appels?rendue=1");
        assertThat(post(caller, "/appels/issue", "bail", token, "issue", "reached-ok", "note", "à garder"))
                .hasStatus(409)
                .bodyText()
                .contains("plus le vôtre", "à garder");
        assertThat(post(caller, "/appels/issue", "bail", "nonsense", "issue", "reached-ok"))
                .hasStatus(409);
    }

    @Test
    void saysThatANumberIsDropped() throws Exception {
        post(caller, "/appels/suivante");
        assertThat(record("wrong-number")).hasRedirectedUrl("/appels?fait=wrong-number");
        assertThat(get(caller, "/appels?fait=wrong-number")).bodyText().contains("Ce numéro ne sera plus appelé");
    }

    @Test
    void asksBeforeADeathIsWrittenDownAndTakesItBack() throws Exception {
        post(caller, "/appels/suivante");
        assertThat(get(caller, "/appels")).bodyText().contains("Oui, enregistrer le décès");
        record("deceased", "pause", "1");
        assertThat(get(caller, "/appels")).bodyText().contains("décès noté à", "C&#39;était une erreur");
        take(caller, 1);
        assertThat(get(caller, "/appels"))
                .bodyText()
                .contains("Un décès ou une hospitalisation est noté", "Ne lisez pas le script")
                .doesNotContain("Comment allez-vous ?");
        post(caller, "/appels/rendue");
        String call = Long.toString(one("select id from outreach.call where landlord_id = ?"));
        assertThat(post(caller, "/appels/deces/retour", "appel", call)).hasRedirectedUrl("/appels?retour=1");
        assertThat(get(caller, "/appels?retour=1")).bodyText().contains("les relances reprennent");
        assertThat(post(caller, "/appels/deces/retour", "appel", call)).hasStatus(422);
    }

    @Test
    void givesSomebodyElseToWhoeverGaveAPersonBack() {
        post(caller, "/appels/suivante");
        post(caller, "/appels/rendue");
        post(caller, "/appels/suivante");
        assertThat(get(caller, "/appels")).bodyText().contains("Luce Azéma2");
        Scope colleague = room.caller(coordinator, team);
        post(colleague, "/appels/suivante");
        assertThat(get(colleague, "/appels")).bodyText().contains("Luce Azéma1");
    }
}
