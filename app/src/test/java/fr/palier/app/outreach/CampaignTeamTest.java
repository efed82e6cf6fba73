package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.team.Teams;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which teams a new campaign offers: those that may call for what it is for. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class CampaignTeamTest extends CallRoomTestBed {
    private static final String NEW = "/appels/campagnes/nouvelle";
    private static final String NONE_CHOSEN = "<option value=\"\">Choisissez une équipe</option>";

    @Autowired
    Teams teams;

    private int trained(String name, Purpose purpose, LocalDate from) {
        int made = teams.add(coordinator, name);
        teams.train(coordinator, made, Map.of(purpose, from), false);
        return made;
    }

    private String option(int team) {
        return ">" + teams.find(coordinator, team).name() + " (";
    }

    @Test
    void takesTheOnlyOneThatMay() {
        assertThat(get(coordinator, NEW)).bodyText().contains(option(team)).doesNotContain(NONE_CHOSEN);
    }

    @Test
    void choosesNoneOfSeveral() {
        int other = trained("Aînés", Purpose.WELFARE, room.today());
        assertThat(get(coordinator, NEW))
                .bodyText()
                .contains(NONE_CHOSEN, option(team), option(other))
                .doesNotContainPattern("id=\"equipe\"[^§]*selected[^§]*</select>");
        assertThat(post(coordinator, "/appels/campagnes", "titre", "Avril", "agemin", "70", "equipe", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une équipe formée pour cet objet");
    }

    @Test
    void followsThePurposeAndSaysWhyOthersAreNotOffered() {
        int rent = trained("Abc Loyer", Purpose.RENT_SUPPORT, room.today());
        assertThat(get(coordinator, NEW))
                .bodyText()
                .contains("Abc Loyer : elle n&#39;est pas formée pour cet objet")
                .doesNotContain(option(rent));
        assertThat(post(coordinator, NEW, "objet", "rent-support", "equipe", "" + rent))
                .bodyText()
                .containsPattern("<option value=\"" + rent + "\" selected=\"selected\">Abc Loyer")
                .contains(option(team))
                .doesNotContain("Ne sont pas proposées");
    }

    /** A team that may call from a later day on is offered where the campaign is not over by then. */
    @Test
    void countsUntilTheLastDay() {
        LocalDate later = room.today().plusDays(30);
        int young = trained("Abc Bientôt", Purpose.WELFARE, later);
        assertThat(post(coordinator, NEW, "fin", later.minusDays(1).toString()))
                .bodyText()
                .contains("Abc Bientôt : elle n&#39;appelle pour cet objet qu&#39;à partir du")
                .doesNotContain(option(young));
        assertThat(post(coordinator, NEW, "fin", later.toString())).bodyText().contains(option(young));
        assertThat(post(
                        coordinator,
                        "/appels/campagnes",
                        "titre",
                        "Avril",
                        "agemin",
                        "70",
                        "fin",
                        room.today().toString(),
                        "equipe",
                        "" + young))
                .hasStatus(422)
                .bodyText()
                .contains("n&#39;appelle pour cet objet qu&#39;après la fin");
    }
}
