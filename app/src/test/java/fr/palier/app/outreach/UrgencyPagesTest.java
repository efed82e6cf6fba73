package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import org.junit.jupiter.api.Test;

/** Whoever opens the page of somebody in danger, or of somebody who speaks another language, reads it before anything else. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class UrgencyPagesTest extends CallRoomTestBed {
    private static final String NOTED = "Elle est tombée et ne peut pas se relever.";

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
                .doesNotContain("/appels/mur#alarms")
                .satisfies(body -> assertThat(body.indexOf("Une urgence est ouverte"))
                        .isLessThan(body.indexOf("À faire maintenant")));
        assertThat(get(coordinator, page)).bodyText().contains(NOTED, "/appels/mur#alarms");
        assertThat(get(caller, page))
                .bodyText()
                .contains("Une urgence est ouverte")
                .doesNotContain(NOTED);
        assertThat(english(coordinator, page)).bodyText().contains("An emergency is open");
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
