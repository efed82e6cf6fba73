package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.campaign.Campaign;
import fr.palier.app.outreach.campaign.Campaigns;
import fr.palier.app.outreach.visit.Visits;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What coordinators and callers read of those whom somebody has spoken with already. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class SparedPagesTest extends CallRoomTestBed {
    @Autowired
    private Visits visits;

    @Autowired
    private Campaigns campaigns;

    private void spoken() {
        timeline.contact(coordinator, 1, Contact.of(Channel.PHONE, ContactOutcome.WELL, room.today()));
    }

    @Test
    void areALineOfTheirOwnInResults() {
        spoken();
        String path = "/appels/campagnes/" + campaign.publicId();
        assertThat(get(coordinator, path + "/resultats"))
                .bodyText()
                .contains(
                        "<dt>Déjà jointes autrement</dt><dd>1</dd>",
                        "Une personne n&#39;a pas été appelée ici",
                        "<dt>En attente</dt><dd>5</dd>")
                .doesNotContain("Non appelées");
        assertThat(get(coordinator, "/appels/campagnes")).bodyText().contains("une déjà jointe autrement");
        assertThat(get(coordinator, "/appels/mur")).bodyText().contains("Une personne n&#39;a pas été appelée ici");
        assertThat(english(coordinator, path + "/resultats"))
                .bodyText()
                .contains("Reached otherwise")
                .doesNotContain("??");
    }

    @Test
    void areToldToWhoeverAnswersTheirCall() throws Exception {
        spoken();
        assertThat(post(caller, "/appels/recherche", "q", "azema1"))
                .bodyText()
                .contains(
                        "déjà jointe le ", "par " + coordinator.actor().name(), "cette campagne ne l&#39;appelle plus");
    }

    @Test
    void areLeftOutOfTheCountOfTheNextCampaign() throws Exception {
        spoken();
        assertThat(post(coordinator, "/appels/campagnes/nouvelle", "objet", "welfare", "agemin", "80"))
                .bodyText()
                .contains(
                        "Une personne laissée de côté : quelqu&#39;un lui a parlé depuis le ",
                        "pendant 14 jours",
                        "notre choix : à vérifier");
        assertThat(post(coordinator, "/appels/campagnes/nouvelle", "objet", "information", "agemin", "80"))
                .bodyText()
                .contains("avant la fin de la campagne")
                .doesNotContain("laissée de côté : quelqu");
    }

    /** Nobody reads as first to be called whose door somebody goes to. */
    @Test
    void areNotTheFirstToBeCalledWhereAVisitIsOpen() {
        transactions.write(coordinator, () -> visits.ask(coordinator, campaign.id(), Map.of(1, 0)));
        Campaign next = campaigns.create(coordinator, room.terms(team, Purpose.INFORMATION, CallRoom.from(70)));
        assertThat(get(coordinator, "/appels/campagnes/" + next.publicId()))
                .bodyText()
                .containsPattern("<b>Az[ée]ma2, ")
                .doesNotContainPattern("<b>Az[ée]ma1, ");
    }
}
