package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever opens the page of somebody in danger, or of somebody who speaks another language, reads it before anything else. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class UrgencyPagesTest extends CallRoomTestBed {
    private static final String NOTED = "Elle est tombée et ne peut pas se relever.";

    private static final String COUNTED = "<span class=\"visually-hidden\">Une urgence ouverte</span>";

    private String page;

    private void urgent() throws Exception {
        page = "/situations/" + CallRoom.publicId(coordinator, 1);
        post(caller, "/appels/suivante");
        record("urgent-escalated", "prevenu", "samu", "note", NOTED);
    }

    @Test
    void standsFirstOnThePageOfThePerson() throws Exception {
        urgent();
        Scope adviser = cast.colleague(coordinator, Role.ADVISER);
        assertThat(get(adviser, page))
                .bodyText()
                .contains("Une urgence est ouverte", "SAMU", NOTED, "que la personne est en sécurité")
                .doesNotContain("/appels/mur#alarm-")
                .satisfies(body -> assertThat(body.indexOf("Une urgence est ouverte"))
                        .isLessThan(body.indexOf("<h1"))
                        .isLessThan(body.indexOf("Chercher une solution")));
        assertThat(get(coordinator, page)).bodyText().contains(NOTED, "/appels/mur#alarm-1");
        assertThat(get(caller, page))
                .bodyText()
                .contains("Une urgence est ouverte")
                .doesNotContain(NOTED);
        assertThat(english(coordinator, page)).bodyText().contains("An emergency is open");
    }

    /** Whoever sees to urgencies finds them on the pages with which a day begins, and counted in the menu of every page. */
    @Test
    void standsFirstWhereTheDayBegins() throws Exception {
        urgent();
        Scope manager = cast.colleague(coordinator, Role.MANAGER);
        for (Scope one : List.of(coordinator, manager)) {
            for (String first : List.of("/aujourdhui", "/appels")) {
                assertThat(get(one, first))
                        .bodyText()
                        .contains(page, "signalée par", "SAMU", "/appels/mur#alarm-1", COUNTED)
                        .doesNotContain(NOTED)
                        .satisfies(body -> assertThat(body.indexOf("urgencies-title"))
                                .isPositive()
                                .isLessThan(body.indexOf("<h1")));
            }
            assertThat(get(one, "/appels/campagnes"))
                    .bodyText()
                    .contains(COUNTED)
                    .doesNotContain("urgencies-title");
        }
        assertThat(english(coordinator, "/appels")).bodyText().contains("One emergency open", "told by");
        post(coordinator, "/appels/mur/alertes", "alerte", "1", "constat", "Vue chez elle, elle va bien.");
        assertThat(get(coordinator, "/aujourdhui")).bodyText().doesNotContain(COUNTED, "urgencies-title");
    }

    @Test
    void tellsNobodyElseOfAnUrgency() throws Exception {
        urgent();
        Scope elsewhere = room.withTenancies(1);
        for (Scope one : List.of(elsewhere, caller, cast.colleague(coordinator, Role.ADVISER))) {
            assertThat(get(one, "/appels")).bodyText().doesNotContain(COUNTED, "urgencies-title", page);
        }
    }

    @Test
    void tellsOnTheWallWhatIsNeededToAct() throws Exception {
        urgent();
        assertThat(get(coordinator, "/appels/mur"))
                .bodyText()
                .contains(NOTED, "1 rue des Amandiers, 31200 Muret", "tel:0600000001");
    }

    @Test
    void leavesThePageOnceItIsClosed() throws Exception {
        urgent();
        post(coordinator, "/appels/mur/alertes", "alerte", "1", "constat", "Vue chez elle, elle va bien.");
        assertThat(get(coordinator, page)).bodyText().doesNotContain("Une urgence est ouverte");
    }

    @Test
    void asksTheCoordinatorWhoCallsInALanguage() throws Exception {
        page = "/situations/" + CallRoom.publicId(coordinator, 1);
        post(caller, "/appels/suivante");
        assertThat(record("language")).hasStatus(422).bodyText().contains("indiquez quelle langue");
        record("language", "langue", "arabic", "pause", "1");
        assertThat(get(coordinator, page))
                .bodyText()
                .contains("Ne parle pas français", "Langue : arabe")
                .doesNotContain("Pas de réponse ·");
        assertThat(get(coordinator, "/appels/mur")).bodyText().contains("À rappeler dans une autre langue", "arabe");
        String person = Long.toString(CallRoom.publicId(coordinator, 1));
        assertThat(post(coordinator, "/appels/mur/langues", "personne", person, "qui", ""))
                .hasStatus(422);
        assertThat(post(
                        coordinator,
                        "/appels/mur/langues",
                        "personne",
                        person,
                        "qui",
                        caller.actor().person().toString()))
                .hasRedirectedUrl("/appels/mur");
        post(caller, "/appels/suivante");
        assertThat(get(caller, "/appels")).bodyText().contains("Langue : arabe");
    }
}
