package fr.palier.app.messages.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a notice may say, by which way, and who has to agree. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class NoticeWordsTest extends NoticeTestBed {
    @Test
    void hintsAtWordsThatHurtOrAreNotPlain() {
        assertThat(filled(
                        coordinator,
                        1,
                        "titre",
                        "Voisins",
                        "texte",
                        "Un voisin alcoolique, merci de solliciter l'agence."))
                .hasStatusOk()
                .bodyText()
                .contains("Étape 2 sur 3", "Ces mots peuvent blesser", "alcoolique", "dites plutôt demander");
    }

    /** Nobody is named, and nothing is told to call or to look at for which the landlord does not vouch. */
    @Test
    void refusesNamesNumbersLinksAndPlacesToFill() {
        for (String[] wrong : new String[][] {
            {"M. Dupont, votre cancer", "Bonjour.", "« M. Dupont » nomme"},
            {"Avis", "Voyez Mme Chraïbi.", "« Mme Chraïbi » nomme"},
            {"Avis", "Allez sur http://evil.example ce soir", "« http://evil.example » mène hors"},
            {"Avis", "Appelez le 06 12 34 56 78", "« 06 12 34 56 78 » n&#39;est pas un numéro"},
            {"Avis", "Écrivez à moi@poste.test", "« moi@poste.test » est une adresse"},
            {"Avis", "Bonjour {inconnu}", "« {inconnu} » ne serait pas rempli"},
            {"Avis {prenom}", "Bonjour", "« {prenom} » ne serait pas rempli"},
        }) {
            assertThat(said(1, wrong[0], wrong[1])).hasStatus(422).bodyText().contains("Étape 1 sur 3", wrong[2]);
        }
        assertThat(said(1, "Avis", "Bonjour {inconnu}")).bodyText().contains("{telephone}", "{horaires}");
    }

    @Test
    void tellsTheNumbersAndSitesThatTheLandlordListed() {
        String page = "/messages/reglages";
        String settings =
                "version=0&messages=3&jours=7&calme=7&nombreux=500&prixSms=0,05&prixCourrier=1,20&rappels=10&appels=6";
        List<String> fields = new ArrayList<>(List.of(settings.split("[=&]")));
        fields.addAll(List.of("connus", "0 800 130 000\r\nmairie.example"));
        String words = "Appelez le 0 800 130 000 ou voyez www.mairie.example/eau. Le nôtre : 05 00 00 00 00.";
        assertThat(said(1, "Eau", words)).hasStatus(422);
        assertThat(post(manager, page, fields.toArray(String[]::new))).hasRedirectedUrl(page);
        assertThat(get(coordinator, page)).bodyText().contains("0 800 130 000", "mairie.example");
        assertThat(said(1, "Eau", words)).hasStatusOk().bodyText().contains("Étape 2 sur 3");
        assertThat(said(1, "Eau", "Voyez fausse-mairie.example")).hasStatus(422);
    }

    /** What is of health or religion is for nobody's screen and no wall; by mail a second person decides on these very words. */
    @SuppressWarnings("checkstyle:MethodLength") // way by way
    @Test
    void keepsWordsOfHealthAndReligionFromScreensAndWalls() throws Exception {
        String words = "Une personne hospitalisée cherche un fauteuil.";
        assertThat(said(2, "Entraide", words, "lieu", "commune:Toulouse", "sms", "sms", "letter", "letter"))
                .hasStatus(422)
                .bodyText()
                .contains("Étape 2 sur 3", "« hospitalisée »", "jamais par SMS");
        assertThat(said(2, "Entraide", words, "lieu", "commune:Toulouse", "letter", "letter"))
                .hasStatusOk()
                .bodyText()
                .contains("Étape 3 sur 3", "Ces mots touchent à la santé", "hospitalisée");
        MvcTestResult made = prepared(
                coordinator,
                NEW_NOTICE,
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
                .contains("Demandez l&#39;accord");
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("pas d&#39;affiche")
                .doesNotContain(path + "/affiche");
        assertThat(get(coordinator, path + "/affiche")).hasStatus(422);
        assertThat(get(coordinator, path + "/note")).hasStatus(422);
        assertThat(post(coordinator, path + "/demande", "version", "2")).hasRedirectedUrl(path);
        assertThat(get(manager, path))
                .bodyText()
                .contains("Approuver", "Relisez surtout", "Ces mots touchent à la santé");
    }

    /** Otherwise whoever wrote it would put on the wall alone what a second person has to see. */
    @Test
    void printsNoPosterBeforeTheSecondPersonHasSeenIt() throws Exception {
        MvcTestResult made = prepared(
                coordinator,
                NEW_NOTICE,
                "titre",
                "Loyers",
                "texte",
                "Vous devez 300 euros de loyer. Payez avant le 20 avril.",
                "lieu",
                "commune:Toulouse",
                "letter",
                "letter");
        String path = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        assertThat(get(coordinator, path))
                .bodyText()
                .contains(
                        "Demandez l&#39;accord",
                        "parlent de loyer ou de paiement, quel que soit l&#39;objet de l&#39;envoi\u00a0: Loyers, loyer, Payez")
                .doesNotContain(path + "/affiche", "Lancez-le");
        assertThat(get(coordinator, path + "/affiche")).hasStatus(422);
        post(coordinator, path + "/demande", "version", "2");
        assertThat(get(coordinator, path + "/affiche")).hasStatus(422);
        assertThat(post(manager, path + "/approbation", "version", "3")).hasRedirectedUrl(path);
        assertThat(get(coordinator, path + "/affiche")).hasStatusOk();
        assertThat(get(coordinator, path)).bodyText().contains(path + "/affiche");
    }

    @Test
    void letsAuthoritiesSpeakOfHealth() {
        String words = "Portez un masque. Vaccination et dépistage du coronavirus à l'hôpital, sans rendez-vous.";
        assertThat(said(2, "Consigne", words, "lieu", "tous", "sms", "sms", "consigne", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("Étape 3 sur 3", "Une autre personne que vous approuve");
        assertThat(said(2, "Consigne", "Votre cancer.", "lieu", "tous", "sms", "sms", "consigne", "1"))
                .hasStatus(422);
    }

    @Test
    void asksForASecondPersonWhereAuthoritiesSpeak() {
        assertThat(filled(coordinator, 2, form("lieu", "agence:1", "sms", "sms", "consigne", "1", "danger", "1")))
                .hasStatusOk()
                .bodyText()
                .contains("Danger pour la vie", "Une autre personne que vous approuve", "relaie les autorités");
    }
}
