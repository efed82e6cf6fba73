package fr.palier.app.messages.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.letters.Checked;
import fr.palier.app.messages.SendsTestBed;
import fr.palier.app.messages.sending.SendsCast;
import fr.palier.app.relief.directive.Directive;
import fr.palier.app.relief.directive.Directive.Period;
import fr.palier.app.relief.directive.Directive.Rules;
import fr.palier.app.relief.directive.Directives;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A notice to one town, from the first word to the stairwell. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class NoticeTest extends SendsTestBed {
    private static final String NEW = "/messages/avis/nouveau";
    private static final String TEXT = "L'eau est coupée vendredi 17 avril de 9 h à 12 h.";

    @Autowired
    private SendsCast sends;

    @Autowired
    private Directives directives;

    private static String[] form(String... more) {
        List<String> all = new ArrayList<>(List.of("titre", "Coupure d'eau", "texte", TEXT));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** Somebody who has never sent anything sees every safeguard before the first message leaves. */
    @Test
    void leadsANewcomerToOneTownInThreeSteps() throws Exception {
        assertThat(get(coordinator, NEW)).hasStatusOk().bodyText().contains("Étape 1 sur 3");
        assertThat(post(coordinator, NEW, form("etape", "1")))
                .hasStatusOk()
                .bodyText()
                .contains("Étape 2 sur 3", "commune:Toulouse", "Agence Nord", "coupée vendredi");
        assertThat(post(coordinator, NEW, form("etape", "2", "lieu", "commune:Toulouse", "sms", "sms")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Étape 3 sur 3",
                        "4 personnes",
                        "sur 5 concernées",
                        "Qui ne le reçoit pas, et pourquoi",
                        "pas d&#39;adresse valable",
                        "Au plus 3 messages en 7 jours",
                        "0,20",
                        "Jamais entre 20 h et 8 h",
                        "Au plus 60 messages par heure",
                        "Vous pouvez le lancer vous-même",
                        "Azéma2, L.",
                        "Rien ne part encore");
        assertThat(one("select count(*) from messages.send where landlord_id = ?"))
                .isZero();
        launches();
    }

    private void launches() {
        MvcTestResult made =
                post(coordinator, "/messages/avis", form("etape", "3", "lieu", "commune:Toulouse", "sms", "sms"));
        String path = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        assertThat(get(coordinator, path)).bodyText().contains("Lancer : 4 messages", "Répété à blanc");
        assertThat(post(coordinator, path + "/lancement", "version", "2")).hasRedirectedUrl(path);
        assertThat(get(coordinator, path)).bodyText().contains("0 sur 4 ont quitté la file");
    }

    @SuppressWarnings("checkstyle:MethodLength") // step by step
    @Test
    void staysAtTheStepWhereSomethingIsMissing() {
        assertThat(post(coordinator, NEW, "etape", "1", "titre", "Coupure d'eau"))
                .hasStatus(422)
                .bodyText()
                .contains("Étape 1 sur 3", "Écrivez le texte de l&#39;avis", "value=\"Coupure d&#39;eau\"");
        assertThat(post(coordinator, NEW, form("etape", "2", "sms", "sms")))
                .hasStatus(422)
                .bodyText()
                .contains("Étape 2 sur 3", "Choisissez où habitent les personnes");
        assertThat(post(coordinator, NEW, form("etape", "2", "lieu", "tous")))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez au moins un moyen");
        assertThat(post(
                        coordinator,
                        NEW,
                        "etape",
                        "2",
                        "titre",
                        "Loyer",
                        "texte",
                        "Payez 300 € de loyer",
                        "lieu",
                        "tous",
                        "sms",
                        "sms"))
                .hasStatus(422)
                .bodyText()
                .contains("300 €", "est un montant");
        assertThat(post(coordinator, NEW, form("etape", "3", "retour", "1", "lieu", "tous")))
                .hasStatusOk()
                .bodyText()
                .contains("Étape 1 sur 3", TEXT.replace("'", "&#39;"));
    }

    @Test
    void hintsAtWordsThatHurtOrAreNotPlain() {
        assertThat(post(
                        coordinator,
                        NEW,
                        "etape",
                        "1",
                        "titre",
                        "Voisins",
                        "texte",
                        "Un voisin alcoolique, merci de solliciter l'agence."))
                .hasStatusOk()
                .bodyText()
                .contains("Étape 2 sur 3", "Ces mots peuvent blesser", "alcoolique", "dites plutôt demander");
    }

    private MvcTestResult said(String step, String title, String words, String... more) {
        List<String> all = new ArrayList<>(List.of("etape", step, "titre", title, "texte", words));
        all.addAll(List.of(more));
        return post(coordinator, NEW, all.toArray(String[]::new));
    }

    /** Nobody is named, and nothing is told to call or to look at for which the landlord does not vouch. */
    @Test
    void refusesNamesNumbersLinksAndPlacesToFill() {
        for (String[] wrong : new String[][] {
            {"M. Dupont, votre cancer", "Bonjour.", "« M. Dupont » nomme"},
            {"Avis", "Voyez Mme Chraïbi.", "« Mme Chraïbi » nomme"},
            {"Avis", "Allez sur http://evil.example ce soir", "« http://evil.example » mène hors"},
            {"Avis", "Appelez le 06 12 34 56 78", "« 06 12 34 56 78 » n&#39;est pas un numéro"},
            {"Avis", "Écrivez à moi@poste.test", "« moi@poste.test » est une adresse"},
            {"Avis", "Bonjour {inconnu}", "« {inconnu} » ne serait pas rempli"},
            {"Avis {prenom}", "Bonjour", "« {prenom} » ne serait pas rempli"},
        }) {
            assertThat(said("1", wrong[0], wrong[1])).hasStatus(422).bodyText().contains("Étape 1 sur 3", wrong[2]);
        }
        assertThat(said("1", "Avis", "Bonjour {inconnu}")).bodyText().contains("{telephone}", "{horaires}");
    }

    @Test
    void tellsTheNumbersAndSitesThatTheLandlordListed() {
        String page = "/messages/reglages";
        String settings =
                "version=0&messages=3&jours=7&calme=7&nombreux=500&prixSms=0,05&prixCourrier=1,20&rappels=10&appels=6";
        List<String> fields = new ArrayList<>(List.of(settings.split("[=&]")));
        fields.addAll(List.of("connus", "0 800 130 000\r\nmairie.example"));
        String words = "Appelez le 0 800 130 000 ou voyez www.mairie.example/eau. Le nôtre : 05 00 00 00 00.";
        assertThat(said("1", "Eau", words)).hasStatus(422);
        assertThat(post(manager, page, fields.toArray(String[]::new))).hasRedirectedUrl(page);
        assertThat(get(coordinator, page)).bodyText().contains("0 800 130 000", "mairie.example");
        assertThat(said("1", "Eau", words)).hasStatusOk().bodyText().contains("Étape 2 sur 3");
        assertThat(said("1", "Eau", "Voyez fausse-mairie.example")).hasStatus(422);
    }

    /** What is of health or religion is for nobody's screen and no wall; by mail a second person decides on these very words. */
    @SuppressWarnings("checkstyle:MethodLength") // way by way
    @Test
    void keepsWordsOfHealthAndReligionFromScreensAndWalls() throws Exception {
        String words = "Une personne hospitalisée cherche un fauteuil.";
        assertThat(said("2", "Entraide", words, "lieu", "commune:Toulouse", "sms", "sms", "letter", "letter"))
                .hasStatus(422)
                .bodyText()
                .contains("Étape 2 sur 3", "« hospitalisée »", "jamais par SMS");
        assertThat(said("2", "Entraide", words, "lieu", "commune:Toulouse", "letter", "letter"))
                .hasStatusOk()
                .bodyText()
                .contains("Étape 3 sur 3", "Une autre personne approuve aussi ces mots", "hospitalisée");
        MvcTestResult made = post(
                coordinator,
                "/messages/avis",
                "etape",
                "3",
                "titre",
                "Entraide",
                "texte",
                words,
                "lieu",
                "commune:Toulouse",
                "letter",
                "letter");
        String path = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        assertThat(post(coordinator, path + "/lancement", "version", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("demandez l&#39;accord");
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("pas d&#39;affiche")
                .doesNotContain(path + "/affiche");
        assertThat(get(coordinator, path + "/affiche")).hasStatus(422);
        assertThat(get(coordinator, path + "/note")).hasStatus(422);
        assertThat(post(coordinator, path + "/demande", "version", "2")).hasRedirectedUrl(path);
        assertThat(get(manager, path)).bodyText().contains("Approuver", "approuve aussi ces mots");
    }

    /** "Back" from the last step shows the one before again, and sends nothing: nothing of anybody is on it. */
    @Test
    void letsBrowsersGoBackOneStep() {
        assertThat(said("1", "Eau", TEXT).getResponse().getHeader("Cache-Control"))
                .isEqualTo("private, max-age=600");
        assertThat(said("2", "Eau", TEXT, "lieu", "tous", "sms", "sms")
                        .getResponse()
                        .getHeader("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void letsAuthoritiesSpeakOfHealth() {
        String words = "Portez un masque. Vaccination et dépistage du coronavirus à l'hôpital, sans rendez-vous.";
        assertThat(said("2", "Consigne", words, "lieu", "tous", "sms", "sms", "consigne", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("Étape 3 sur 3", "Une autre personne que vous approuve");
        assertThat(said("2", "Consigne", "Votre cancer.", "lieu", "tous", "sms", "sms", "consigne", "1"))
                .hasStatus(422);
    }

    /** A field of the second step that cannot be read is said where that field is. */
    @Test
    void saysWhatIsWrongAtTheStepWhereItIs() {
        assertThat(said("2", "Eau", TEXT, "lieu", "tous", "sms", "sms", "repondants", "beaucoup"))
                .hasStatus(422)
                .bodyText()
                .contains("Étape 2 sur 3", "Personnes qui répondent");
    }

    @Test
    void asksForASecondPersonWhereAuthoritiesSpeak() {
        assertThat(post(
                        coordinator,
                        NEW,
                        form("etape", "2", "lieu", "agence:1", "sms", "sms", "consigne", "1", "danger", "1")))
                .hasStatusOk()
                .bodyText()
                .contains("Danger pour la vie", "Une autre personne que vous approuve", "relaie les autorités");
    }

    private int directive(int until) {
        Period days =
                new Period(hour.now().toLocalDate(), hour.now().toLocalDate().plusDays(until));
        int number = directives.ask(
                manager,
                new Directive.Text("Loyers de printemps", "Décision inventée", "Nos accueils sont fermés."),
                new Rules(Optional.of(2), true, Optional.of(60)),
                days);
        directives.approve(cast.colleague(manager, Role.MANAGER), new Directives.Seen(number, 1));
        return number;
    }

    /** From the page of directives to the journal of the send: the words are proposed, whoever sends them answers for them. */
    @Test
    void beginsWithTheWordsOfADirectiveAndKeepsWhereTheyCameFrom() {
        int number = directive(30);
        String link = "/messages/avis/nouveau?source=consigne:" + number;
        assertThat(get(manager, "/reglages/directives")).bodyText().contains("Informer de cette consigne", link);
        MvcTestResult begun = get(coordinator, link);
        assertThat(begun)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"Loyers de printemps\"",
                        "Vous pouvez payer 2 mois de loyer plus tard",
                        "aucune démarche qui vous presse",
                        "étaler sur 60 mois",
                        "Nos accueils sont fermés.",
                        "Relisez-les");
        String[] typed = form("etape", "3", "lieu", "tous", "sms", "sms", "source", "consigne:" + number);
        MvcTestResult made = post(coordinator, "/messages/avis", typed);
        String path = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        String from = "D&#39;après la consigne « Loyers de printemps »";
        assertThat(get(manager, path)).bodyText().contains(from, "/reglages/directives#directive-" + number);
        assertThat(get(coordinator, path)).bodyText().contains(from).doesNotContain("/reglages/directives#");
        assertThat(get(coordinator, path + "/journal")).bodyText().contains(from);
    }

    /** What the proposed words say has to pass all that any notice passes. */
    @Test
    void proposesWordsThatMayBeSent() throws Exception {
        String page = get(coordinator, "/messages/avis/nouveau?source=consigne:" + directive(30))
                .getResponse()
                .getContentAsString();
        String words =
                page.replaceAll("(?s).*<textarea[^>]*>(.*?)</textarea>.*", "$1").replace("&#39;", "'");
        assertThat(post(coordinator, NEW, "etape", "1", "titre", "Loyers de printemps", "texte", words))
                .hasStatusOk()
                .bodyText()
                .contains("Étape 2 sur 3")
                .doesNotContain("dites plutôt");
    }

    @Test
    void tellsOnlyOfWhatHolds() {
        int number = directive(30);
        directives.end(manager, new Directives.Seen(number, 2));
        assertThat(get(coordinator, NEW + "?source=consigne:" + number))
                .hasStatus(422)
                .bodyText()
                .contains("pas en vigueur aujourd&#39;hui");
        assertThat(post(
                        coordinator,
                        "/messages/avis",
                        form("etape", "3", "lieu", "tous", "sms", "sms", "source", "consigne:" + number)))
                .hasStatus(422)
                .bodyText()
                .contains("pas en vigueur aujourd&#39;hui");
        for (String unknown :
                List.of("consigne:999", "consigne:0", "meteo:1", "consigne", "'", "consigne:" + "9".repeat(12))) {
            assertThat(get(coordinator, NEW + "?source=" + unknown)).as(unknown).hasStatus(404);
        }
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThat(get(stranger, NEW + "?source=consigne:" + number)).hasStatus(404);
    }

    @Test
    void printsAPosterForTheStairwell() throws Exception {
        long id = sends.notice(coordinator, SendsCast.TOULOUSE).publicId();
        MvcTestResult answer = get(coordinator, "/messages/envois/" + id + "/affiche");
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        byte[] pdf = answer.getResponse().getContentAsByteArray();
        assertThat(Checked.against(pdf)).isEmpty();
        assertThat(Checked.pages(pdf)).isEqualTo(1);
        assertThat(Checked.read(pdf))
                .contains("H1: Coupure d'eau vendredi")
                .anyMatch(line -> line.contains("Où : Toulouse"))
                .anyMatch(line -> line.contains("L'eau est coupée vendredi"))
                .anyMatch(line -> line.contains("05 00 00 00 00"))
                .anyMatch(line -> line.contains("Référence E1"))
                .noneMatch(line -> line.contains("Azéma"));
    }

    @Test
    void tellsAssociationsWithoutAnythingAboutAnybody() throws Exception {
        long id = sends.notice(coordinator, SendsCast.TOULOUSE).publicId();
        MvcTestResult answer = get(manager, "/messages/envois/" + id + "/note");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsString())
                .contains("AVIS À NOS LOCATAIRES : Coupure d'eau vendredi", "Toulouse", "05 00 00 00 00", "E1")
                .doesNotContain("Azéma", "Luce", "06");
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThat(get(stranger, "/messages/envois/" + id + "/note")).hasStatus(404);
        assertThat(get(stranger, "/messages/envois/" + id + "/affiche")).hasStatus(404);
    }
}
