package fr.palier.app.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.EntryKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sends as those see them who make them. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class SendPagesTest extends SendPageTestBed {
    @Test
    void showsAllThatStandsGuardBeforeAnythingIsKept() {
        MvcTestResult counted = post(coordinator, NEW, with("voir", "1"));
        assertThat(counted)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "4 personnes",
                        "sur 5 personnes concernées",
                        "4 le recevront ainsi ; 4 ont une adresse valable",
                        "pas d&#39;adresse valable par ces moyens",
                        "Au plus 3 messages en 7 jours",
                        "0,60",
                        "12 SMS, aucun courrier",
                        "À cause de ê, chaque SMS ne tient que 70 caractères",
                        "Au plus 120 messages par heure",
                        "Jamais entre 20 h et 8 h",
                        "Une autre personne que vous approuve cet envoi",
                        "Azéma2, L.",
                        "relaie les autorités : Aérer dix minutes");
        assertThat(one("select count(*) from messages.send where landlord_id = ?"))
                .isZero();
        assertThat(one("select count(*) from shared.audit where landlord_id = ? and act = 'send.previewed'"))
                .isEqualTo(1);
        assertThat(post(coordinator, NEW, RELAY)).hasStatusOk().bodyText().doesNotContain("Azéma2, L.");
    }

    @Test
    void leadsFromThePreparationToTheStop() throws Exception {
        String path = made();
        assertThat(get(coordinator, path))
                .hasStatusOk()
                .bodyText()
                .contains("Répéter à blanc", "en préparation")
                .doesNotContain("Lancer :");
        assertThat(post(coordinator, path + "/demande", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Répétez d&#39;abord à blanc");
        assertThat(post(coordinator, path + "/repetition", "version", "1")).hasRedirectedUrl(path);
        assertThat(post(coordinator, path + "/repetition", "version", "1")).hasStatus(409);
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("4 messages", "Tous peuvent être écrits", "Demander l&#39;accord");
        assertThat(post(coordinator, path + "/lancement", "version", "2"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "ne part pas sans l&#39;accord d&#39;une autre personne",
                        "Demandez l&#39;accord d&#39;une autre personne",
                        "Son objet est sensible")
                .doesNotContain("Lancez-le", "L&#39;envoi touche");
        isApproved(path);
        runs(path);
    }

    /** The page says so: then it has to be possible. */
    @Test
    void letsSomebodyAskWhoNeedNot() {
        String path = "/messages/envois/"
                + sends.notice(coordinator, SendsCast.TOULOUSE).publicId();
        post(coordinator, path + "/repetition", "version", "1");
        assertThat(get(coordinator, path))
                .bodyText()
                .contains(
                        "demandez d&#39;abord l&#39;avis d&#39;une autre personne",
                        path + "/demande",
                        path + "/lancement");
        assertThat(post(coordinator, path + "/demande", "version", "2")).hasRedirectedUrl(path);
        assertThat(post(manager, path + "/approbation", "version", "3")).hasRedirectedUrl(path);
    }

    private void isApproved(String path) {
        assertThat(post(coordinator, path + "/demande", "version", "2")).hasRedirectedUrl(path);
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("Vous avez préparé cet envoi : une autre personne décide")
                .doesNotContain("/approbation");
        assertThat(post(coordinator, path + "/approbation", "version", "3")).hasStatus(422);
        assertThat(post(manager, path + "/approbation", "version", "3")).hasRedirectedUrl(path);
        assertThat(get(manager, path)).bodyText().contains("Lancer : 4 messages");
    }

    private void runs(String path) {
        assertThat(post(manager, path + "/lancement", "version", "4")).hasRedirectedUrl(path);
        assertThat(post(manager, path + "/lancement", "version", "4"))
                .hasStatus(409)
                .bodyText()
                .contains("changé cet envoi entre-temps");
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("0 sur 4 ont quitté la file", "attendent leur heure", "Arrêter cet envoi", "every 10s");
        assertThat(post(coordinator, path + "/arret", "version", "5")).hasRedirectedUrl(path);
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("Plus aucun message ne part")
                .doesNotContain("every 10s");
        assertThat(post(coordinator, path + "/reprise", "version", "6")).hasRedirectedUrl(path);
        assertThat(post(coordinator, path + "/arret", "version", "7")).hasRedirectedUrl(path);
        assertThat(post(coordinator, path + "/retrait", "version", "8")).hasRedirectedUrl(path);
        assertThat(get(coordinator, path)).bodyText().contains("retirés", "Cet envoi est retiré", "Approuvé");
        assertThat(get(coordinator, "/messages/envois?etat=withdrawn"))
                .bodyText()
                .contains("Aérer dix minutes");
        assertThat(get(coordinator, "/messages/envois?q=rien")).bodyText().contains("Aucun envoi ne correspond");
    }

    @Test
    void saysOnEveryPageThatAllMessagesAreStopped() {
        Send send = sends.notice(coordinator, SendsCast.TOULOUSE);
        String path = "/messages/envois/" + send.publicId();
        post(coordinator, path + "/repetition", "version", "1");
        post(coordinator, path + "/lancement", "version", "2");
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("Les messages partent")
                .doesNotContain("Arrêt général");
        post(coordinator, "/messages/exploitation/arret", "vu", "0", "motif", "wrong-words");
        for (String page : List.of(path, "/messages/envois", begun(coordinator, NEW_NOTICE), "/messages/courriers")) {
            assertThat(get(coordinator, page)).as(page).bodyText().contains("Aucun message ne part, d&#39;aucun envoi");
        }
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("arrêté par l&#39;arrêt général")
                .doesNotContain("Les messages partent");
        assertThat(get(coordinator, "/messages/envois")).bodyText().contains("arrêté par l&#39;arrêt général");
    }

    @Test
    void tellsTheSecondPersonAndAsksWhyTheyRefuse() {
        String path = made();
        post(coordinator, path + "/repetition", "version", "1");
        post(coordinator, path + "/demande", "version", "2");
        assertThat(get(manager, "/messages/modeles")).bodyText().contains("Attendent votre accord");
        assertThat(get(coordinator, "/messages/modeles")).bodyText().doesNotContain("Attendent votre accord");
        assertThat(post(manager, path + "/refus", "version", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi vous refusez");
        assertThat(post(manager, path + "/refus", "version", "3", "motif", "wrong-people"))
                .hasRedirectedUrl(path);
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("refusé", "ce ne sont pas les bonnes personnes")
                .doesNotContain("Cet envoi est retiré");
    }

    @Test
    void findsASendByTheReferenceThatTenantsGive() {
        Send send = sends.notice(coordinator, SendsCast.TOULOUSE);
        assertThat(get(coordinator, "/messages/envois?q=e" + send.id()))
                .bodyText()
                .contains("Coupure d&#39;eau vendredi");
        assertThat(get(coordinator, "/messages/envois?q=E99")).bodyText().contains("Aucun envoi ne correspond");
    }

    /** Whoever answers a call-back sees what was sent and what became of it. */
    @Test
    void tellsInTheTimelineWhatWasSent() {
        Send send = sends.notice(coordinator, SendsCast.TOULOUSE);
        String path = "/messages/envois/" + send.publicId();
        post(coordinator, path + "/repetition", "version", "1");
        post(coordinator, path + "/lancement", "version", "2");
        timeline.record(
                coordinator, 2, EntryKind.MESSAGE, Map.of("channel", "sms", "send", Long.toString(send.publicId())));
        all("update messages.message set state = 'delivered', handed_at = due_at where landlord_id = ?");
        long situation = one("select public_id from portfolio.tenancy where landlord_id = ? and id = 2");
        assertThat(get(coordinator, "/situations/" + situation))
                .bodyText()
                .contains("SMS · Coupure d&#39;eau vendredi · réf. E" + send.id() + " · arrivé");
    }

    @Test
    void previewsNothingThatCouldNotBePrepared() {
        for (String[] wrong : new String[][] {
            {"objet", "rent-support", "agemin", "70", "commune", "Toulouse"},
            {"objet", "information", "commune", "Toulouse", "debut", "2300-01-02"},
            {"objet", "information", "commune", "Toulouse", "canal1", "sms", "canal2", "sms"},
        }) {
            assertThat(post(coordinator, NEW, wrong)).hasStatus(422).bodyText().doesNotContain("Azéma");
        }
    }

    @Test
    void reckonsWithTheCapOfTheDay() {
        all("insert into messages.cap (landlord_id, channel, version, per_day, actor, actor_name)"
                + " values (?, 'sms', 1, 1, gen_random_uuid(), 'C. Roux')");
        assertThat(post(coordinator, NEW, RELAY))
                .bodyText()
                .contains("SMS : il reste 1 sur 1 aujourd&#39;hui", "Jour par jour");
    }

    @Test
    void preparesASendOnceHoweverOftenItIsSent() {
        UUID key = UUID.randomUUID();
        String first = postWith(key, coordinator, "/messages/envois", RELAY)
                .getResponse()
                .getRedirectedUrl();
        assertThat(postWith(key, coordinator, "/messages/envois", RELAY)).hasRedirectedUrl(first);
        assertThat(one("select count(*) from messages.send where landlord_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        assertThat(post(coordinator, "/messages/envois", "titre", "Pour tous", "texte", "Bonjour"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez qui reçoit l&#39;envoi", "value=\"Pour tous\"");
        assertThat(post(coordinator, NEW, with("heure", "midi")))
                .hasStatus(422)
                .bodyText()
                .contains("midi", "14:30");
        assertThat(post(coordinator, NEW, "titre", "x", "agemin", "beaucoup", "commune", "Toulouse"))
                .hasStatus(422)
                .bodyText()
                .contains("de 0 à 130");
        assertThat(post(coordinator, "/messages/envois", with("tous", "1", "texte", "x")))
                .as("the first text counts")
                .hasStatus3xxRedirection();
    }

    @Test
    void speaksBothLanguages() {
        String path = "/messages/envois/"
                + sends.notice(coordinator, SendsCast.TOULOUSE).publicId();
        for (String page :
                List.of(path, "/messages/envois", NEW, "/messages/reglages", begun(coordinator, NEW_NOTICE))) {
            assertThat(get(coordinator, page)).hasStatusOk().bodyText().doesNotContain("??", "sends.", "notice.");
            assertThat(english(coordinator, page)).hasStatusOk().bodyText().doesNotContain("??", "sends.", "notice.");
        }
        assertThat(english(coordinator, path)).bodyText().contains("Rehearse", "4 people");
        assertThat(get(coordinator, "/messages")).hasRedirectedUrl("/messages/envois");
        assertThat(get(cast.colleague(coordinator, Role.CALLER), path)).hasStatus(404);
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThat(get(stranger, path)).hasStatus(404);
    }
}
