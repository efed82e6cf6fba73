package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What coordinators see. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class CoordinatorPagesTest extends CallRoomTestBed {
    @Test
    void saysThatSomebodyWishesToTalkOnlyWhereTheyAsked() throws Exception {
        post(caller, "/appels/suivante");
        assertThat(record("reached-ok", "dur", "1")).hasRedirectedUrl("/appels?fait=reached-ok&mot=1&parler=1");
    }

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
                .contains("Merci d", coordinator.actor().name())
                .doesNotContain("souhaitez en parler");
        assertThat(get(caller, "/appels?fait=urgent-escalated&mot=1&parler=1"))
                .bodyText()
                .contains("Votre coordination sait que vous souhaitez en parler.");
        assertThat(get(coordinator, "/appels/mur"))
                .bodyText()
                .contains(
                        "Une urgence ouverte", "Azéma1", "SAMU", caller.actor().name());
        assertThat(get(coordinator, "/appels/mur"))
                .bodyText()
                .contains("tel:0600000001", "06 00 00 00 01", "/situations/" + CallRoom.publicId(coordinator, 1));
        assertThat(post(coordinator, "/appels/mur/alertes", "alerte", "1", "constat", ""))
                .hasStatus(422)
                .bodyText()
                .contains("ce qui a été constaté, et par qui");
        assertThat(post(coordinator, "/appels/mur/alertes", "alerte", "1", "constat", "Hospitalisée, cancer"))
                .hasStatus(422)
                .bodyText()
                .contains("cancer", "Une urgence ouverte");
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
        tellsHowItEnded();
    }

    private void tellsHowItEnded() {
        String who = coordinator.actor().name();
        assertThat(get(coordinator, "/appels/mur"))
                .bodyText()
                .contains("Urgences closes", "Azéma1", "Vue par les pompiers", "Close par " + who);
        String situation = "/situations/" + CallRoom.publicId(coordinator, 1);
        assertThat(get(cast.colleague(coordinator, Role.ADVISER), situation))
                .bodyText()
                .contains("la personne est en sécurité", "SAMU", "Vue par les pompiers, va bien", who);
        String person = Long.toString(CallRoom.publicId(coordinator, 1));
        post(caller, "/appels/prise", "campagne", Integer.toString(campaign.id()), "personne", person);
        assertThat(get(caller, "/appels"))
                .bodyText()
                .contains("close, la personne est en sécurité", who)
                .doesNotContain("Vue par les pompiers");
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
                .hasRedirectedUrl("/appels/visites?fait=no-answer");
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
                .contains(
                        "Le CCAS n&#39;a pas répondu.",
                        "À faire aujourd&#39;hui\u00a0: demander une vérification au 17",
                        "17, 18 ou 112",
                        "tel:112",
                        "Les secours ont pris le relais");
        assertThat(post(coordinator, visit, "version", "5", "lien", "rescue", "constat", "no-answer"))
                .hasRedirectedUrl("/appels/visites?fait=called");
        assertThat(post(coordinator, visit, "version", "6", "lien", "rescue", "constat", "taken-over"))
                .hasStatus3xxRedirection();
        assertThat(get(coordinator, "/appels/visites?etat=closed"))
                .bodyText()
                .contains("Close par " + coordinator.actor().name());
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
        String[] information = {"objet", "information", "depuis-information", "2020-04-01", "sur", "1"};
        assertThat(post(coordinator, path + "/objets", information)).hasRedirectedUrl("/appels/equipes");
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
}
