package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.campaign.Campaign;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What coordinators see. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class CoordinatorPagesTest extends CallRoomTestBed {
    @SuppressWarnings("checkstyle:MethodLength") // one story
    @Test
    void standsByACallerAfterAHardCall() throws Exception {
        assertThat(post(
                        coordinator,
                        "/appels/equipes/" + team + "/soutien",
                        "personne",
                        coordinator.actor().person().toString()))
                .hasRedirectedUrl("/appels/equipes");
        post(caller, "/appels/suivante");
        assertThat(record("urgent-escalated", "prevenu", "samu"))
                .hasRedirectedUrl("/appels?fait=urgent-escalated&mot=1");
        assertThat(get(caller, "/appels?fait=urgent-escalated&mot=1"))
                .bodyText()
                .contains("Merci d", coordinator.actor().name());
        assertThat(get(coordinator, "/appels/mur"))
                .bodyText()
                .contains(
                        "Une urgence ouverte", "Azéma1", "SAMU", caller.actor().name());
        assertThat(get(coordinator, "/appels/mur"))
                .bodyText()
                .contains("tel:0600000001", "/situations/" + CallRoom.publicId(coordinator, 1));
        assertThat(post(coordinator, "/appels/mur/alertes", "alerte", "1", "constat", ""))
                .hasStatus(422)
                .bodyText()
                .contains("ce qui a été constaté, et par qui");
        assertThat(post(coordinator, "/appels/mur/alertes", "alerte", "1", "constat", "Vue par les pompiers, va bien"))
                .hasRedirectedUrl("/appels/mur");
        assertThat(post(coordinator, "/appels/mur/alertes", "alerte", "1", "constat", "Va bien"))
                .hasStatus(409);
        long call = transactions.read(
                coordinator,
                () -> jdbc.sql("select id from outreach.call where landlord_id = ?")
                        .param(coordinator.landlord())
                        .query(Long.class)
                        .single());
        assertThat(post(coordinator, "/appels/mur/echanges", "appel", Long.toString(call)))
                .hasRedirectedUrl("/appels/mur");
        assertThat(get(coordinator, "/appels/mur")).bodyText().doesNotContain("Une urgence ouverte");
    }

    @Test
    void followsAVisitToWhoeverAnswersForThePerson() throws Exception {
        transactions.write(
                coordinator,
                () -> jdbc.sql("update outreach.person set attempts = 2 where landlord_id = ? and tenancy_id = 1")
                        .param(coordinator.landlord())
                        .update());
        post(caller, "/appels/suivante");
        record("no-answer");
        assertThat(get(coordinator, "/appels/visites"))
                .hasStatusOk()
                .bodyText()
                .contains("Azéma1 Luce", "1 rue des Amandiers", "Allez à la porte");
        String visit = "/appels/visites/"
                + transactions.read(
                        coordinator,
                        () -> jdbc.sql("select public_id from outreach.visit where landlord_id = ?")
                                .param(coordinator.landlord())
                                .query(Long.class)
                                .single())
                + "/constat";
        assertThat(post(coordinator, visit, "version", "1", "lien", "ccas", "constat", "well"))
                .hasStatus(422);
        assertThat(post(coordinator, visit, "version", "1", "lien", "door", "constat", "no-answer"))
                .hasRedirectedUrl("/appels/visites?etat=worry");
        assertThat(post(coordinator, visit, "version", "1", "lien", "door", "constat", "well"))
                .hasStatus(409);
        assertThat(get(coordinator, "/appels/mur")).bodyText().contains("Une visite sans réponse");
        asksEverybodyTheSameDay(visit);
    }

    private void asksEverybodyTheSameDay(String visit) {
        post(coordinator, visit, "version", "2", "lien", "relative", "constat", "not-possible");
        post(coordinator, visit, "version", "3", "lien", "caretaker", "constat", "no-answer");
        post(coordinator, visit, "version", "4", "lien", "ccas", "constat", "no-answer");
        assertThat(get(coordinator, "/appels/visites?etat=worry"))
                .bodyText()
                .contains("à régler aujourd", "17, 18 ou 112", "tel:112", "Les secours ont pris le relais");
        assertThat(post(coordinator, visit, "version", "5", "lien", "rescue", "constat", "no-answer"))
                .hasRedirectedUrl("/appels/visites?etat=worry");
        assertThat(post(coordinator, visit, "version", "6", "lien", "rescue", "constat", "taken-over"))
                .hasStatus3xxRedirection();
        assertThat(get(coordinator, "/appels/visites?etat=closed"))
                .bodyText()
                .contains("Close par " + coordinator.actor().name());
    }

    @Test
    void makesACampaign() throws Exception {
        String[] form = {
            "titre",
            "Appels de mai",
            "objet",
            "welfare",
            "fondement",
            "public-task",
            "agemin",
            "70",
            "equipe",
            Integer.toString(team),
            "minutes",
            "10",
            "heures",
            "1",
            "fin",
            room.today().plusDays(9).toString(),
            "debut",
            room.today().toString(),
        };
        assertThat(post(coordinator, "/appels/campagnes/nouvelle", form))
                .hasStatusOk()
                .bodyText()
                .contains("6 personnes à appeler", "1 sans numéro", "1 h nécessaires", "Appels de mai");
        MvcTestResult made = post(coordinator, "/appels/campagnes", form);
        assertThat(made).hasStatus3xxRedirection();
        runs(Objects.requireNonNull(made.getResponse().getRedirectedUrl()));
    }

    private void runs(String path) {
        assertThat(get(coordinator, path))
                .hasStatusOk()
                .bodyText()
                .contains("Lancer : appeler 6 personnes", "Azéma1, L.", "Mission d", "Qui a décidé");
        assertThat(post(coordinator, path + "/lancement", "version", "1")).hasRedirectedUrl(path);
        assertThat(post(coordinator, path + "/lancement", "version", "1")).hasStatus(409);
        assertThat(post(coordinator, path + "/pause", "version", "2")).hasRedirectedUrl(path);
        assertThat(get(coordinator, path)).bodyText().contains("en pause", "Reprendre");
        assertThat(get(coordinator, "/appels/campagnes"))
                .bodyText()
                .contains("Appels de mai", "0 jointes · 0 non jointes · 6 en attente");
        assertThat(get(coordinator, "/appels/campagnes?q=rien")).bodyText().contains("Aucune campagne ne correspond");
    }

    @Test
    void countsNobodyBeforeSomethingIsChosen() {
        assertThat(get(coordinator, "/appels/campagnes/nouvelle"))
                .hasStatusOk()
                .bodyText()
                .contains("Choisissez un critère");
    }

    @Test
    void saysWhatIsWrongWithACampaign() {
        assertThat(post(coordinator, "/appels/campagnes", "titre", "Tous", "objet", "welfare", "equipe", "" + team))
                .hasStatus(422)
                .bodyText()
                .contains("au moins un critère", "value=\"Tous\"");
        assertThat(post(coordinator, "/appels/campagnes", "titre", "Tous", "agemin", "beaucoup"))
                .hasStatus(422)
                .bodyText()
                .contains("beaucoup", "de 0 à 130");
        assertThat(post(
                        coordinator,
                        "/appels/campagnes",
                        "titre",
                        "x",
                        "objet",
                        "welfare",
                        "fondement",
                        "contract",
                        "agemin",
                        "70",
                        "equipe",
                        "" + team))
                .hasStatus(422)
                .bodyText()
                .contains("ne peut pas reposer sur ce fondement");
    }

    @Test
    void keepsScriptsByVersion() {
        assertThat(get(coordinator, "/appels/scripts?objet=health-relay"))
                .hasStatusOk()
                .bodyText()
                .contains("Relayer la consigne");
        assertThat(post(coordinator, "/appels/scripts/apercu", "objet", "welfare", "texte", "# A\n? B\n- C"))
                .hasStatus(422)
                .bodyText()
                .contains("Ligne 2", "? B");
        assertThat(post(
                        coordinator,
                        "/appels/scripts/apercu",
                        "objet",
                        "welfare",
                        "texte",
                        "# A\n? B\n- C\n- D = meals"))
                .hasStatusOk()
                .bodyText()
                .contains("repas");
        assertThat(post(coordinator, "/appels/scripts", "objet", "welfare", "texte", "# A\n? B\n- C\n- D = meals"))
                .hasRedirectedUrl("/appels/scripts?objet=welfare");
        assertThat(get(coordinator, "/appels/scripts?objet=welfare")).bodyText().contains("Version 1 en usage");
    }

    @Test
    void formsATeam() {
        assertThat(post(coordinator, "/appels/equipes", "nom", "Les matinaux")).hasRedirectedUrl("/appels/equipes");
        assertThat(post(coordinator, "/appels/equipes", "nom", "Les matinaux"))
                .hasStatus(422)
                .bodyText()
                .contains("porte déjà ce nom");
        assertThat(get(coordinator, "/appels/equipes"))
                .hasStatusOk()
                .bodyText()
                .contains("Les matinaux", caller.actor().name());
        String path = "/appels/equipes/" + team;
        assertThat(post(coordinator, path + "/objets", "objet", "information", "depuis-information", "2020-04-01"))
                .hasRedirectedUrl("/appels/equipes");
        assertThat(get(caller, "/appels")).bodyText().contains("Aucune campagne en cours ne vous concerne");
        Scope stranger = cast.person(cast.landlord(), Role.COORDINATOR);
        assertThat(post(stranger, path + "/objets", "objet", "information")).hasStatus(404);
        assertThat(post(
                        coordinator,
                        path + "/depart",
                        "personne",
                        caller.actor().person().toString()))
                .hasRedirectedUrl("/appels/equipes");
        assertThat(post(
                        coordinator,
                        path + "/appelants",
                        "personne",
                        UUID.randomUUID().toString()))
                .hasStatus(422);
    }

    @Test
    void speaksEnglish() {
        post(caller, "/appels/suivante");
        assertThat(english(caller, "/appels")).hasStatusOk().bodyText().contains("Reached, is well", "How are you?");
        for (String path : new String[] {
            "/appels",
            "/appels/mur",
            "/appels/campagnes",
            "/appels/campagnes/nouvelle",
            "/appels/visites",
            "/appels/equipes",
            "/appels/scripts",
            "/appels/campagnes/" + campaign.publicId()
        }) {
            assertThat(english(coordinator, path)).hasStatusOk().bodyText().doesNotContain("??", "outreach.");
            assertThat(get(coordinator, path)).hasStatusOk().bodyText().doesNotContain("??", "outreach.");
        }
    }

    @Test
    void keepsCallersToTheirRoom() {
        assertThat(get(caller, "/appels/campagnes")).hasStatus(404);
        assertThat(get(caller, "/appels/mur")).hasStatus(404);
        assertThat(get(caller, "/appels/visites")).hasStatus(404);
        assertThat(get(caller, "/appels")).bodyText().doesNotContain("/appels/mur");
    }

    @Test
    void asksBeforeACampaignIsClosedAndNamesWhatWasPromised() throws Exception {
        post(caller, "/appels/suivante");
        String day = fr.palier.engine.outreach.Hours.opening(hour.now().plusDays(1))
                .toLocalDate()
                .toString();
        record("reached-call-later", "jour", day, "heure", "10:15", "pause", "1");
        String page = "/appels/campagnes/" + campaign.publicId();
        assertThat(get(coordinator, page))
                .bodyText()
                .contains("5 personnes attendent encore", "Ce rappel promis reste", "Azéma1 Luce", "Clore maintenant");
        post(coordinator, page + "/cloture", "version", Integer.toString(campaign.version()));
        assertThat(get(coordinator, page))
                .bodyText()
                .contains("Rappels encore promis", "Azéma1 Luce")
                .doesNotContain("attendent encore");
    }

    @Test
    void saysWhoWaitsBecauseOfAnotherCampaign() throws Exception {
        post(caller, "/appels/suivante");
        record("no-answer", "pause", "1");
        Campaign later = room.running(coordinator, team, Purpose.INFORMATION, CallRoom.from(80));
        assertThat(get(coordinator, "/appels/campagnes/" + later.publicId()))
                .bodyText()
                .contains("Une personne attend : une autre campagne vient d&#39;essayer");
    }
}
