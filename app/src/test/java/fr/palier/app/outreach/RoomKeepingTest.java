package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.campaign.Campaign;
import org.junit.jupiter.api.Test;

/** What stands when campaigns overlap or end, and who stands by those who call. */
class RoomKeepingTest extends CallRoomTestBed {
    @Test
    void countsAHouseholdOnceHoweverManyCampaignsWouldSpeakWithIt() throws Exception {
        Campaign second = room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(70));
        post(caller, "/appels/suivante");
        record("reached-ok");
        long households = one("select count(distinct tenancy_id) from outreach.person where landlord_id = ?");
        assertThat(one("select count(*) from outreach.person where landlord_id = ?"))
                .isEqualTo(2 * households);
        assertThat(get(coordinator, "/appels/mur"))
                .bodyText()
                .contains("max=\"" + households + "\"", "<dt>Jointes</dt><dd>1</dd>");
        assertThat(get(coordinator, "/appels/campagnes/" + second.publicId() + "/resultats"))
                .bodyText()
                .contains("<dt>Jointes</dt><dd>0</dd>");
    }

    @Test
    void keepsWhatCameOfACampaignThatIsOver() throws Exception {
        post(caller, "/appels/suivante");
        record("reached-needs", "q3", "2");
        String path = "/appels/campagnes/" + campaign.publicId();
        assertThat(get(coordinator, path)).bodyText().contains(path + "/resultats");
        transactions.write(
                coordinator,
                () -> jdbc.sql("update outreach.campaign set state = 'closed' where landlord_id = ?")
                        .param(coordinator.landlord())
                        .update());
        assertThat(get(coordinator, "/appels/mur")).bodyText().contains("Aucune campagne");
        assertThat(get(coordinator, path + "/resultats"))
                .hasStatusOk()
                .bodyText()
                .contains("<dt>Jointes</dt><dd>1</dd>", "<span>courses</span> <b>1</b>", "Agence Nord");
        assertThat(english(coordinator, path + "/resultats"))
                .bodyText()
                .contains("Results")
                .doesNotContain("??");
        assertThat(get(caller, path + "/resultats")).hasStatus(404);
        assertThat(get(room.withTenancies(1), path + "/resultats")).hasStatus(404);
    }

    @Test
    void countsWhoWasReachedTodayForACampaignThatIsOver() throws Exception {
        post(caller, "/appels/suivante");
        record("reached-needs");
        room.running(coordinator, team, Purpose.INFORMATION, CallRoom.from(80));
        assertThat(get(coordinator, "/appels/mur"))
                .as("a need that was not named is asked about again")
                .bodyText()
                .contains(
                        "<span>autre, à préciser</span> <b>1</b>",
                        "aux conseillers : 1 en attente ; depuis un mois, 0 repris");
        transactions.write(
                coordinator,
                () -> jdbc.sql(
                                "update dossier.told_need set state = 'taken', answered_by_name = 'N. Belkacem', answered_on = ? where landlord_id = ?")
                        .params(room.today(), coordinator.landlord())
                        .update());
        assertThat(get(coordinator, "/appels/mur"))
                .bodyText()
                .contains("aux conseillers : 0 en attente ; depuis un mois, 1 repris")
                .doesNotContain("Belkacem");
        transactions.write(
                coordinator,
                () -> jdbc.sql("update outreach.campaign set state = 'closed' where landlord_id = ? and id = ?")
                        .params(coordinator.landlord(), campaign.id())
                        .update());
        assertThat(get(coordinator, "/appels/mur"))
                .bodyText()
                .contains("<dt>Jointes</dt><dd>0</dd>", "<span>1</span> <span class=\"small\">dont une jointe</span>");
    }

    @Test
    void warnsWhereCallersHaveNobodyToSpeakTo() {
        assertThat(get(coordinator, "/appels/mur")).bodyText().contains("désigné aujourd");
        String support = "/appels/equipes/" + team + "/soutien";
        String me = coordinator.actor().person().toString();
        assertThat(post(
                        coordinator,
                        support,
                        "personne",
                        caller.actor().person().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("soutient pas soi-même");
        assertThat(post(coordinator, support, "personne", me, "jusque", "2300-01-01"))
                .hasStatus(422);
        String inAWeek = room.today().plusDays(7).toString();
        assertThat(post(coordinator, support, "personne", me, "jusque", inAWeek))
                .hasRedirectedUrl("/appels/equipes");
        assertThat(one("select count(*) from outreach.support where landlord_id = ?"))
                .isGreaterThanOrEqualTo(7);
        assertThat(get(coordinator, "/appels/mur")).bodyText().doesNotContain("désigné aujourd");
    }

    @Test
    void trainsNobodyInAnotherCentury() {
        String path = "/appels/equipes/" + team;
        String who = caller.actor().person().toString();
        assertThat(post(coordinator, path + "/appelants", "personne", who, "forme", "1900-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("1900");
        assertThat(post(coordinator, path + "/appelants", "personne", who, "forme", "2300-01-01"))
                .hasStatus(422);
        assertThat(post(coordinator, path + "/objets", "objet", "welfare", "depuis-welfare", "2300-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("2300");
    }

    @Test
    void showsTheScriptsOfBefore() {
        String text = "# Bonjour\n? Tout va bien ?\n- Oui\n- Non = other\n";
        assertThat(post(coordinator, "/appels/scripts", "objet", "welfare", "texte", text))
                .hasStatus3xxRedirection();
        assertThat(get(coordinator, "/appels/scripts?objet=welfare")).bodyText().contains("Tout va bien");
        assertThat(get(coordinator, "/appels/scripts?objet=welfare&version=0"))
                .bodyText()
                .contains("je vous appelle", "Garder comme version 2")
                .doesNotContain("Tout va bien");
        assertThat(get(coordinator, "/appels/scripts?objet=welfare&version=2")).hasStatus(404);
    }
}
