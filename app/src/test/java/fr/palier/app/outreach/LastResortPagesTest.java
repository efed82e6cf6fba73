package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Of whom neither the door nor anybody who may know tells anything, rescue is asked: it presses like an urgency until somebody answers. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class LastResortPagesTest extends CallRoomTestBed {
    private static final String VISITS = "/appels/visites";
    private static final String COUNTED = "<span class=\"visually-hidden\">Une urgence ouverte</span>";
    private static final List<String> BEFORE = List.of("door", "relative", "caretaker", "ccas");

    private String visit;
    private Scope adviser;

    @BeforeEach
    void giveUpCalling() throws Exception {
        adviser = cast.colleague(coordinator, Role.ADVISER);
        tried(1, 2);
        post(caller, "/appels/suivante");
        record("no-answer", "pause", "1");
        visit = VISITS + "/" + one("select public_id from outreach.visit where landlord_id = ?");
    }

    private MvcTestResult found(int version, String link, String result, String... more) {
        String[] fields =
                Arrays.copyOf(new String[] {"version", "" + version, "lien", link, "constat", result}, 6 + more.length);
        System.arraycopy(more, 0, fields, 6, more.length);
        return post(adviser, visit + "/constat", fields);
    }

    private void nobodyKnows() {
        for (String link : BEFORE) {
            assertThat(found(BEFORE.indexOf(link) + 1, link, "no-answer")).hasStatus3xxRedirection();
        }
    }

    private String at() {
        return VISITS + "?etat=worry#visite-" + visit.substring(visit.lastIndexOf('/') + 1);
    }

    @Test
    void standsFirstWhereTheDayBegins() {
        nobodyKnows();
        for (Scope one : List.of(coordinator, adviser, cast.colleague(coordinator, Role.MANAGER))) {
            for (String first : List.of("/aujourdhui", "/appels")) {
                assertThat(get(one, first))
                        .bodyText()
                        .contains(
                                "Azéma1 Luce",
                                "1 rue des Amandiers, 31200 Muret",
                                "Le CCAS n&#39;a pas répondu.",
                                "Noté par " + adviser.actor().name(),
                                "tel:17",
                                "tel:18",
                                "tel:112",
                                at(),
                                COUNTED)
                        .satisfies(body -> assertThat(body.indexOf("urgencies-title"))
                                .isPositive()
                                .isLessThan(body.indexOf("<h1")));
            }
        }
        assertThat(get(coordinator, "/appels/mur")).bodyText().contains("Une personne dont on ne sait rien", at());
        assertThat(get(adviser, "/situations/" + CallRoom.publicId(coordinator, 1)))
                .bodyText()
                .contains("tel:17", "au 17, au 18 ou au 112");
        assertThat(english(coordinator, "/appels")).bodyText().contains("Nobody knows how this person is.");
    }

    @Test
    void tellsNobodyWhoCannotAct() {
        nobodyKnows();
        for (Scope one : List.of(caller, room.withTenancies(1))) {
            assertThat(get(one, "/appels")).bodyText().doesNotContain("urgencies-title", COUNTED);
        }
    }

    @Test
    void doesNotPressLikeThatBefore() {
        found(1, "door", "no-answer");
        assertThat(get(coordinator, "/appels")).bodyText().doesNotContain("urgencies-title", COUNTED);
    }

    @Test
    void staysWhileRescueHasNotAnsweredAndNamesWhoCalled() {
        nobodyKnows();
        assertThat(get(coordinator, VISITS)).bodyText().contains("Secours appelés, leur réponse manque");
        Scope late = adviser;
        adviser = coordinator;
        assertThat(found(5, "rescue", "no-answer")).hasRedirectedUrl(VISITS + "?fait=called");
        assertThat(get(late, "/appels"))
                .bodyText()
                .contains(
                        "Les secours n&#39;ont pas encore répondu.",
                        "demander aux secours ce qu&#39;ils ont trouvé",
                        "Noté par " + coordinator.actor().name());
        assertThat(get(late, VISITS + "?fait=called")).bodyText().contains("les secours sont appelés");
        assertThat(found(6, "rescue", "taken-over")).hasStatus3xxRedirection();
        assertThat(get(late, "/appels")).bodyText().doesNotContain("urgencies-title", COUNTED);
        assertThat(get(late, VISITS + "?etat=closed"))
                .bodyText()
                .contains("Close par " + coordinator.actor().name());
    }

    @Test
    void comesBeforeOtherVisitsWithoutAnswer() throws Exception {
        tried(2, 2);
        post(caller, "/appels/suivante");
        record("no-answer", "pause", "1");
        String first = visit;
        visit = VISITS + "/" + one("select public_id from outreach.visit where landlord_id = ? and tenancy_id = 2");
        nobodyKnows();
        visit = first;
        found(1, "door", "no-answer");
        assertThat(get(coordinator, VISITS))
                .bodyText()
                .satisfies(body -> assertThat(body.lastIndexOf("Azéma2"))
                        .isPositive()
                        .isGreaterThan(body.indexOf("Azéma2"))
                        .isLessThan(body.indexOf("Azéma1")));
    }

    /** Whoever finds somebody in danger at the door opens an urgency from there, and says who was warned. */
    @Test
    void opensAnUrgencyAtTheDoor() {
        assertThat(get(adviser, VISITS)).bodyText().contains("tel:15", "value=\"urgent\"", "name=\"prevenu\"");
        assertThat(found(1, "door", "urgent"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "indiquez qui vous avez prévenu",
                        "<details open=\"open\"><summary class=\"btn btn-sm btn-outline-danger");
        assertThat(found(1, "door", "urgent", "prevenu", "samu")).hasRedirectedUrl(VISITS + "?fait=urgent");
        assertThat(get(coordinator, "/appels")).bodyText().contains(COUNTED, "SAMU", "/appels/mur#alarm-1");
        assertThat(get(coordinator, VISITS)).bodyText().doesNotContain("Azéma1 Luce</a></h2>");
        assertThat(get(adviser, "/situations/" + CallRoom.publicId(coordinator, 1)))
                .bodyText()
                .contains("Une urgence est ouverte")
                .doesNotContain("Une visite est");
        assertThat(
                        one(
                                "select count(*) from outreach.rest where landlord_id = ? and tenancy_id = 1 and not_before = 'infinity'"))
                .isOne();
    }

    @Test
    void opensNoUrgencyWhereNobodyWentToTheDoor() {
        found(1, "door", "no-answer");
        assertThat(get(adviser, VISITS)).bodyText().contains("notez l&#39;urgence sur sa fiche");
        assertThat(found(2, "relative", "urgent", "prevenu", "samu")).hasStatus(422);
    }
}
