package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.campaign.Campaign;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two campaigns of one purpose the list, the wall and the results count everybody once, and alike. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class StandingsTest extends CallRoomTestBed {
    private static final String LIST = "/appels/campagnes";
    private static final String WALL = "/appels/mur";
    private static final Pattern FIGURE = Pattern.compile("<dt>([^<]*)</dt><dd>(?:<a[^>]*>)?([0-9]+)");

    private Campaign patient;

    /** The first household is given up by one campaign and not yet by the other: somebody goes to their door. */
    @BeforeEach
    void visitOfOneCampaign() throws Exception {
        patient = room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(80), 5);
        tried(1, 2);
        post(caller, "/appels/suivante");
        record("no-answer", "pause", "1");
        assertThat(states()).containsExactlyInAnyOrder("visit", "waiting");
    }

    private List<String> states() {
        return transactions.read(
                coordinator,
                () -> jdbc.sql("select state from outreach.person where landlord_id = ? and tenancy_id = 1")
                        .param(coordinator.landlord())
                        .query((row, n) -> row.getString("state"))
                        .list());
    }

    private int figure(String page, String name) throws Exception {
        String body = get(coordinator, page).getResponse().getContentAsString();
        Matcher found = FIGURE.matcher(body);
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return Integer.parseInt(found.group(2));
            }
        }
        throw new AssertionError("no " + name + " on " + page);
    }

    private String results(Campaign one) {
        return LIST + "/" + one.publicId() + "/resultats";
    }

    @Test
    void waitsInNoCampaignWhileAVisitIsOpen() throws Exception {
        assertThat(get(coordinator, LIST))
                .bodyText()
                .contains(
                        "0 jointe · 1 non jointe (dont une en visite) · 5 en attente",
                        "0 jointe · 1 non jointe (dont une en visite) · 1 en attente");
        assertThat(get(coordinator, WALL)).bodyText().contains("0 sans succès, 1 en visite.");
        assertThat(figure(WALL, "En attente")).isEqualTo(5);
        assertThat(figure(WALL, "Visites à faire, toutes campagnes")).isEqualTo(1);
        assertThat(figure(results(patient), "En attente")).isEqualTo(1);
        assertThat(figure(results(patient), "Non jointes")).isEqualTo(1);
        assertThat(figure(results(campaign), "En attente")).isEqualTo(5);
    }

    @Test
    void tellsAVisitThatIsOverFromOneThatIsOpen() throws Exception {
        String visit = "/appels/visites/" + one("select public_id from outreach.visit where landlord_id = ?");
        post(coordinator, visit + "/constat", "version", "1", "lien", "door", "constat", "well");
        assertThat(get(coordinator, WALL))
                .bodyText()
                .contains("0 sans succès, 0 en visite, une dont la visite est close.");
        assertThat(figure(results(campaign), "Non jointes")).isEqualTo(1);
        assertThat(figure(results(patient), "Déjà jointes autrement")).isEqualTo(1);
    }

    @Test
    void sumsToEverybody() {
        assertThat(one("select count(*) from outreach.person where landlord_id = ?"))
                .isEqualTo(8)
                .isEqualTo(one("""
                        select count(*) from outreach.standing where landlord_id = ? and standing in ('reached', 'refused',
                            'unreached', 'visit', 'visited', 'not-called', 'spared', 'waiting')"""));
    }
}
