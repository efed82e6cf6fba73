package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Hours;
import org.junit.jupiter.api.Test;

/** Somebody calls back: they are looked up and answered, also where a colleague was with them. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class IncomingPagesTest extends CallRoomTestBed {
    @Test
    void findsWhoeverCallsBackWithoutANameInAnAddress() {
        assertThat(post(caller, "/appels/recherche", "q", "azéma2"))
                .hasStatusOk()
                .bodyText()
                .contains("Azéma2 Luce", "Répondre");
        assertThat(take(caller, 2)).hasRedirectedUrl("/appels");
        assertThat(get(caller, "/appels")).bodyText().contains("Luce Azéma2");
        assertThat(post(caller, "/appels/recherche", "q", "nobody")).bodyText().contains("Personne de ce nom");
    }

    @Test
    void letsAPersonComeBackOnARefusal() throws Exception {
        post(caller, "/appels/suivante");
        assertThat(record("opposed")).hasRedirectedUrl("/appels?fait=opposed");
        take(caller, 1);
        assertThat(get(caller, "/appels")).bodyText().contains("ne souhaite plus être sollicitée");
        assertThat(post(caller, "/appels/opposition", "bail", token(), "objet", "welfare"))
                .hasRedirectedUrl("/appels?leve=1");
        assertThat(post(caller, "/appels/opposition", "bail", token(), "objet", "welfare"))
                .hasStatus(422);
    }

    @SuppressWarnings("checkstyle:MethodLength") // one story of two people
    @Test
    void asksBeforeACallIsTakenOverAndShowsTheLoserWhatTheyHad() throws Exception {
        post(caller, "/appels/suivante");
        String token = token();
        Scope colleague = room.caller(coordinator, team);
        assertThat(post(colleague, "/appels/recherche", "q", "azéma1"))
                .bodyText()
                .contains("en ligne avec " + caller.actor().name(), "Reprendre quand même");
        assertThat(take(colleague, 1))
                .hasStatus(422)
                .bodyText()
                .contains(caller.actor().name());
        assertThat(take(colleague, 1, "reprendre", "true")).hasRedirectedUrl("/appels");
        assertThat(get(colleague, "/appels"))
                .bodyText()
                .contains("cette personne vous appelle", "écoutez d&#39;abord")
                .doesNotContain("essai 1 sur");
        assertThat(post(
                        caller,
                        "/appels/issue",
                        "bail",
                        token,
                        "issue",
                        "reached-needs",
                        "note",
                        "à garder",
                        "objet",
                        "welfare",
                        "version",
                        "0",
                        "q3",
                        "2"))
                .hasStatus(409)
                .bodyText()
                .contains("à garder", "courses");
        assertThat(post(
                        caller,
                        "/appels/issue",
                        "bail",
                        token,
                        "issue",
                        "reached-ok",
                        "objet",
                        "welfare",
                        "version",
                        "99"))
                .hasStatus(409);
    }

    @Test
    void givesNobodyUnaskedToWhoeverAnswersACall() throws Exception {
        take(caller, 2);
        assertThat(record("reached-ok")).hasRedirectedUrl("/appels?fait=reached-ok");
        assertThat(get(caller, "/appels?fait=reached-ok"))
                .bodyText()
                .contains("est noté", "Appeler la personne suivante")
                .doesNotContain("name=\"bail\"");
    }

    @Test
    void listsNobodyForALetterOrASign() {
        for (String asked : new String[] {"", "a", "%", "az", "' or 1=1", "06"}) {
            assertThat(post(caller, "/appels/recherche", "q", asked))
                    .as(asked)
                    .hasStatus(422)
                    .bodyText()
                    .contains("au moins trois lettres")
                    .doesNotContain("Répondre");
        }
        assertThat(post(caller, "/appels/recherche", "q", "+33 6 00 00 00 02"))
                .hasStatusOk()
                .bodyText()
                .contains("Azéma2 Luce");
    }

    @Test
    void saysWhenWhicheverCampaignCalledLast() throws Exception {
        post(caller, "/appels/suivante");
        record("reached-needs", "pause", "1");
        campaign = room.running(coordinator, team, Purpose.INFORMATION, CallRoom.from(80));
        assertThat(post(caller, "/appels/recherche", "q", "azéma1")).bodyText().contains("appelée ");
        take(caller, 1);
        assertThat(get(caller, "/appels"))
                .bodyText()
                .contains("Joint, a besoin", "80 ans ou plus")
                .doesNotContain("aucun échange enregistré");
    }

    @Test
    void saysWhatIsKnownOfWhoeverCallsBack() throws Exception {
        post(caller, "/appels/suivante");
        String day = Hours.opening(hour.now().plusDays(1)).toLocalDate().toString();
        record("reached-call-later", "jour", day, "heure", "10:15");
        post(caller, "/appels/rendue");
        assertThat(post(caller, "/appels/recherche", "q", "azéma1")).bodyText().contains("Un appel lui a été promis");
    }
}
