package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a campaign that leaves a group aside, to who prepares it and to who decides. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class LeftAsidePageTest extends CallRoomTestBed {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    private String page;

    @BeforeEach
    void prepares() {
        coordinator = room.withTenancies(200);
        team = room.team(coordinator);
        room.caller(coordinator, team);
        page = post(
                        coordinator,
                        "/appels/campagnes",
                        "titre",
                        "Travaux",
                        "objet",
                        "information",
                        "fondement",
                        "contract",
                        "agence",
                        "1",
                        "equipe",
                        "" + team,
                        "fin",
                        room.today().plusDays(9).toString())
                .getResponse()
                .getRedirectedUrl();
    }

    private String version() throws Exception {
        Matcher found = VERSION.matcher(get(coordinator, page).getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void asksWhyBeforeAnythingElse() throws Exception {
        Scope manager = cast.colleague(coordinator, Role.MANAGER);
        assertThat(get(manager, page))
                .hasStatusOk()
                .bodyText()
                .contains("Pourquoi lancer quand même", "En quartier prioritaire")
                .doesNotContain("/approbation", "/lancement");
        assertThat(post(coordinator, page + "/motif", "version", version(), "words", "Certains sont diabétiques"))
                .hasStatus(422)
                .bodyText()
                .contains("mots sensibles", "Certains sont diabétiques");
        assertThat(post(coordinator, page + "/motif", "version", version(), "words", "Les travaux sont là-bas."))
                .hasRedirectedUrl(page);
    }

    @Test
    void showsTheReasonToWhoeverDecidesAndAfterwards() throws Exception {
        Scope manager = cast.colleague(coordinator, Role.MANAGER);
        post(coordinator, page + "/motif", "version", version(), "words", "Les travaux sont là-bas.");
        assertThat(get(coordinator, page)).bodyText().doesNotContain("/approbation");
        assertThat(get(manager, page)).bodyText().contains("Les travaux sont là-bas.", "/approbation");
        assertThat(post(manager, page + "/approbation", "version", version())).hasRedirectedUrl(page);
        assertThat(post(coordinator, page + "/lancement", "version", version())).hasRedirectedUrl(page);
        assertThat(get(manager, page))
                .bodyText()
                .contains("Les appels sont en cours", "Les travaux sont là-bas.", "Motif écrit");
    }
}
