package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever notes an urgency on a person's page, outside of any campaign, raises the same alarm as a caller. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class ToldByColleaguesTest extends CallRoomTestBed {
    /** Nobody calls them in a campaign: they are 40. */
    private static final int UNCALLED = 6;

    private static final String ALARMS = "select count(*) from outreach.alarm where landlord_id = ?";
    private static final String RESTS =
            "select count(*) from outreach.rest where not_before = 'infinity' and landlord_id = ?";

    private Scope adviser;
    private String page;

    @BeforeEach
    void person() {
        adviser = cast.colleague(coordinator, Role.ADVISER);
        page = "/situations/" + CallRoom.publicId(coordinator, UNCALLED);
    }

    private MvcTestResult note(String key, String... warned) {
        var request = mvc.post()
                .uri(page + "/contacts")
                .with(cast.as(adviser))
                .with(Cast.form())
                .param("_key", key)
                .param("channel", "phone")
                .param("outcome", "urgent")
                .param("day", room.today().toString())
                .param("note", "Elle est tombée, elle a un cancer.");
        for (String one : warned) {
            request = request.param("warned", one);
        }
        return Plurals.checked(request.exchange());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void offersTheNumbersAndAsksWhoWasWarned() {
        assertThat(get(adviser, page)).bodyText().contains("tel:15", "tel:112", "value=\"coordinator\"");
        assertThat(note(key()))
                .hasStatus(422)
                .bodyText()
                .contains("indiquez qui vous avez prévenu", "Elle est tombée, elle a un cancer.");
        assertThat(note(key(), "nobody")).hasStatus(422);
        assertThat(one(ALARMS)).isZero();
        assertThat(english(adviser, page)).bodyText().contains("whom did you warn?");
    }

    @Test
    void opensTheUrgencyWhereTheDayBeginsAndOnTheWall() {
        assertThat(note(key(), "samu", "coordinator")).hasStatus3xxRedirection();
        for (Scope one : new Scope[] {coordinator, cast.colleague(coordinator, Role.MANAGER)}) {
            assertThat(get(one, "/aujourdhui"))
                    .bodyText()
                    .contains(page, "SAMU", "Ma coordination", "/appels/mur#alarm-1", "Une urgence ouverte");
        }
        assertThat(get(coordinator, "/appels/mur")).bodyText().contains("Elle est tombée", "tel:0600000006");
        assertThat(get(adviser, page))
                .bodyText()
                .contains("Une urgence est ouverte", "que la personne est en sécurité", "Elle est tombée");
        assertThat(one(RESTS)).isEqualTo(1);
    }

    @Test
    void opensOneHoweverOftenItIsSent() {
        String key = key();
        note(key, "samu");
        note(key, "samu");
        assertThat(one(ALARMS)).isEqualTo(1);
    }

    @Test
    void isClosedByWhoeverSaysWhatWasFound() {
        note(key(), "samu");
        assertThat(post(coordinator, "/appels/mur/alertes", "alerte", "1", "constat", "Vue chez elle, elle va bien."))
                .hasRedirectedUrl("/appels/mur");
        assertThat(get(adviser, page)).bodyText().doesNotContain("Une urgence est ouverte");
        assertThat(get(coordinator, "/appels/mur")).bodyText().contains("Vue chez elle, elle va bien.");
        assertThat(one(RESTS)).isZero();
    }

    @Test
    void goesWithTheContactThatIsTakenBack() {
        note(key(), "samu");
        long recorded = one("select max(recorded) from timeline.contact where landlord_id = ?");
        assertThat(post(adviser, page + "/contacts/" + recorded + "/reprise")).hasStatus3xxRedirection();
        assertThat(get(coordinator, "/aujourdhui")).bodyText().doesNotContain("urgencies-title");
        assertThat(get(coordinator, "/appels/mur")).bodyText().doesNotContain("Urgences closes");
        assertThat(post(coordinator, "/appels/mur/alertes", "alerte", "1", "constat", "Elle va bien."))
                .hasStatus(409);
        assertThat(one(RESTS)).isZero();
        note(key(), "samu");
        assertThat(get(coordinator, "/aujourdhui")).bodyText().contains("/appels/mur#alarm-2");
    }

    /** A landlord without any campaign hears of it all the same. */
    @Test
    void needsNoCampaign() {
        coordinator = room.withTenancies(10);
        person();
        assertThat(note(key(), "fire")).hasStatus3xxRedirection();
        assertThat(get(coordinator, "/aujourdhui")).bodyText().contains("/appels/mur#alarm-1", "Pompiers");
        assertThat(get(coordinator, "/appels/mur")).bodyText().contains("Elle est tombée");
    }
}
