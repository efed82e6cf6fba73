package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A campaign that runs and whose team cannot call for it. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class IdleCampaignTest extends CallRoomTestBed {
    private static final String STOPPED = "Personne ne peut être appelé";

    /** The team calls for something from a day on, and for nothing else. */
    private MvcTestResult callsFor(String purpose, int daysAhead, String... more) {
        String day = room.today().plusDays(daysAhead).toString();
        Stream<String> fields = Stream.of("objet", purpose, "depuis-" + purpose, day);
        return post(
                coordinator,
                "/appels/equipes/" + team + "/objets",
                Stream.concat(fields, Stream.of(more)).toArray(String[]::new));
    }

    private String page() {
        return "/appels/campagnes/" + campaign.publicId();
    }

    @Test
    void asksBeforeATeamLosesWhatItsCampaignNeeds() {
        assertThat(callsFor("information", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Rien n&#39;est changé encore", "Cette campagne a besoin", page(), "name=\"sur\"");
        assertThat(post(caller, "/appels/suivante")).hasRedirectedUrl("/appels");
    }

    /** A day to come takes it away as well; a day that is over changes nothing. */
    @Test
    void asksTooWhereTheDayLiesAhead() {
        assertThat(callsFor("welfare", 1))
                .hasStatus(422)
                .bodyText()
                .contains("Cette campagne a besoin", room.today().plusDays(1).toString());
        assertThat(callsFor("welfare", -1)).hasRedirectedUrl("/appels/equipes");
    }

    @Test
    void saysThatNobodyCanBeCalledAndWhatToDo() {
        assertThat(get(coordinator, "/appels/mur")).bodyText().doesNotContain(STOPPED);
        assertThat(callsFor("information", 0, "sur", "1")).hasRedirectedUrl("/appels/equipes");
        assertThat(post(caller, "/appels/suivante")).hasRedirectedUrl("/appels?personne=0");
        assertThat(get(coordinator, page()))
                .hasStatusOk()
                .bodyText()
                .contains(STOPPED, "Rendez-lui cet objet", "/appels/equipes")
                .doesNotContain("Les appels sont en cours");
        assertThat(get(coordinator, "/appels/mur")).hasStatusOk().bodyText().contains(STOPPED, page());
    }

    @Test
    void saysThatNobodyIsLeftInTheTeam() {
        String leaves = caller.actor().person().toString();
        post(coordinator, "/appels/equipes/" + team + "/depart", "personne", leaves);
        assertThat(get(coordinator, page())).bodyText().contains(STOPPED, "aucune personne formée");
    }

    @Test
    void launchesNothingForWhichTheTeamIsNotTrained() {
        String waiting = "/appels/campagnes/" + room.prepared(coordinator, team);
        callsFor("information", 0, "sur", "1");
        assertThat(post(coordinator, waiting + "/lancement", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("pas formée pour cet objet");
    }
}
