package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.campaign.Campaign;
import fr.palier.app.outreach.campaign.CampaignActs;
import fr.palier.app.outreach.campaign.CampaignActs.Seen;
import fr.palier.app.shared.Scope;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who waits when a campaign is closed refused nothing, and is not lost. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class NotCalledTest extends CallRoomTestBed {
    @Autowired
    private CampaignActs acts;

    private String path;

    /** One was reached, one refused, one was tried in vain; three wait. */
    @BeforeEach
    void close() throws Exception {
        post(caller, "/appels/suivante");
        record("reached-ok");
        record("refused");
        record("no-answer");
        acts.close(coordinator, new Seen(campaign.publicId(), campaign.version()));
        path = "/appels/campagnes/" + campaign.publicId();
    }

    @Test
    void isALineOfItsOwnAndNoRefusal() {
        assertThat(get(coordinator, path + "/resultats"))
                .bodyText()
                .contains(
                        "<dt>Jointes</dt><dd>1</dd>",
                        "<dt>Non jointes</dt><dd>2</dd>",
                        "<dt>Non appelées</dt><dd>3</dd>",
                        "Non jointes : 1 refus ou retrait, 1 sans succès",
                        "3 personnes attendaient encore à la clôture : elles n&#39;ont rien refusé");
        assertThat(get(coordinator, "/appels/campagnes")).bodyText().contains("2 non jointes", "3 non appelées");
    }

    /** Who was called back without success counts as tried: the page says as much before it is closed. */
    @Test
    void isAnnouncedAsItIsCounted() throws Exception {
        Scope other = room.withTenancies(10);
        Campaign open = room.running(other, room.team(other), Purpose.WELFARE, CallRoom.from(70));
        transactions.write(other, () -> jdbc.sql("""
                                update outreach.person set last_outcome = 'no-answer', attempts = 1
                                where landlord_id = ? and tenancy_id = 1""").param(other.landlord()).update());
        assertThat(get(other, "/appels/campagnes/" + open.publicId()))
                .bodyText()
                .contains(
                        "5 personnes attendent encore : elles seront notées « non appelées »",
                        "Une personne a été essayée en vain : elle sera notée « sans succès »");
        acts.close(other, new Seen(open.publicId(), open.version()));
        assertThat(get(other, "/appels/campagnes/" + open.publicId() + "/resultats"))
                .bodyText()
                .contains("<dt>Non appelées</dt><dd>5</dd>");
    }

    @Test
    void isTakenUpByAnotherCampaign() {
        String anew = "/appels/campagnes/nouvelle?reprise=" + campaign.publicId();
        assertThat(get(coordinator, path + "/resultats")).bodyText().contains(anew);
        assertThat(get(coordinator, anew))
                .hasStatusOk()
                .bodyText()
                .contains("n&#39;a pas appelées", "3 personnes à appeler", "value=\"70\"");
        assertThat(english(coordinator, anew))
                .bodyText()
                .contains("did not call")
                .doesNotContain("??");
        assertThat(get(room.withTenancies(1), anew)).hasStatus(404);
    }

    @Test
    void isTakenUpForTheSamePurpose() throws Exception {
        String[] fields = {
            "titre",
            "La suite",
            "objet",
            "welfare",
            "fondement",
            "public-task",
            "equipe",
            Integer.toString(team),
            "reprise",
            Long.toString(campaign.publicId())
        };
        MvcTestResult made = post(coordinator, "/appels/campagnes", fields);
        assertThat(made).hasStatus3xxRedirection();
        assertThat(get(coordinator, Objects.requireNonNull(made.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("une campagne close", path, "non indiquées");
        fields[3] = "information";
        assertThat(post(coordinator, "/appels/campagnes", fields))
                .hasStatus(422)
                .bodyText()
                .contains("pour le même objet");
        assertThat(one("select missed_by from outreach.campaign where landlord_id = ? and title = 'La suite'"))
                .isEqualTo(campaign.publicId());
    }
}
