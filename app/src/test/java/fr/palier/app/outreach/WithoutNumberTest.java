package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Those whom a campaign chooses and nobody can call: tenant 8 is 85 and has no number. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class WithoutNumberTest extends CallRoomTestBed {
    private static final Pattern LETTERS = Pattern.compile("href=\"(/messages/envois/nouveau[^\"]+)\"");
    private static final String VISITS = "select count(*) from outreach.visit where landlord_id = ?";

    private String page() {
        return "/appels/campagnes/" + campaign.publicId() + "/sans-numero";
    }

    private String who(int tenancy) {
        return Long.toString(CallRoom.publicId(coordinator, tenancy));
    }

    @Test
    void namesThemAndSaysWhatToDo() {
        assertThat(get(coordinator, "/appels/campagnes/" + campaign.publicId()))
                .bodyText()
                .contains("Une personne répond à ces critères et n&#39;a pas de numéro", page());
        assertThat(get(coordinator, page()))
                .hasStatusOk()
                .bodyText()
                .contains("Azéma8 Luce", "8 rue des Amandiers", "Demander une visite", "Préparer un courrier")
                .doesNotContain("Azéma1 Luce");
        assertThat(get(cast.colleague(coordinator, Role.CALLER), page())).hasStatus(404);
    }

    @Test
    void asksForAVisitOnce() {
        assertThat(post(coordinator, page() + "/visites", "personne", who(8)))
                .hasRedirectedUrl(page() + "?demandees=1");
        assertThat(post(coordinator, page() + "/visites", "personne", who(8)))
                .hasRedirectedUrl(page() + "?demandees=0");
        assertThat(one(VISITS)).isOne();
        assertThat(get(coordinator, page())).bodyText().contains("visite déjà demandée");
        assertThat(get(coordinator, "/appels/visites")).bodyText().contains("Azéma8 Luce", "80 ans ou plus");
        assertThat(one("select count(*) from outreach.rest where landlord_id = ? and tenancy_id = 8"
                        + " and reason = 'visit' and not_before = 'infinity'"))
                .isOne();
    }

    /** Nobody goes to doors in a lockdown: those close to them are asked for news. */
    @Test
    void asksForNewsWhereVisitsAreSuspended() {
        assertThat(post(
                        coordinator,
                        "/appels/visites/confinement",
                        "until",
                        room.today().plusDays(9).toString()))
                .hasStatus3xxRedirection();
        assertThat(get(coordinator, page()))
                .bodyText()
                .contains("Faire demander des nouvelles")
                .doesNotContain("Demander une visite pour");
        post(coordinator, page() + "/visites", "personne", who(8));
        assertThat(get(coordinator, page() + "?demandees=1"))
                .bodyText()
                .contains("des nouvelles d&#39;une personne sont à demander", "nouvelles déjà à demander");
    }

    /** Tenant 1 can be called, whatever a page says. */
    @Test
    void visitsNobodyWhoCanBeCalled() {
        assertThat(post(coordinator, page() + "/visites", "personne", who(1)))
                .hasRedirectedUrl(page() + "?demandees=0");
        assertThat(one(VISITS)).isZero();
        assertThat(post(coordinator, page() + "/visites"))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez au moins une personne");
    }

    @Test
    void visitsNobodyBeforeTheCampaignIsLaunched() {
        String waiting = "/appels/campagnes/" + room.prepared(coordinator, team) + "/sans-numero";
        assertThat(get(coordinator, waiting))
                .bodyText()
                .contains("Azéma8 Luce", "une fois la campagne lancée")
                .doesNotContain("name=\"personne\"");
        assertThat(post(coordinator, waiting + "/visites", "personne", who(8))).hasStatus(422);
    }

    @Test
    void writesToThemAlone() throws Exception {
        String body = get(coordinator, page()).getResponse().getContentAsString(StandardCharsets.UTF_8);
        Matcher letters = LETTERS.matcher(body);
        assertThat(letters.find()).isTrue();
        String address = letters.group(1).replace("&amp;", "&");
        assertThat(address)
                .contains("agemin=70", "sansnumero=1", "canal1=letter")
                .doesNotContain("Az", who(8));
        assertThat(get(coordinator, URLDecoder.decode(address, StandardCharsets.UTF_8)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("name=\"sansnumero\" value=\"1\" checked");
        assertThat(post(
                        coordinator,
                        "/messages/envois/nouveau",
                        "objet",
                        "information",
                        "agemin",
                        "70",
                        "sansnumero",
                        "1",
                        "canal1",
                        "letter"))
                .hasStatusOk()
                .bodyText()
                .contains("1 personne");
    }
}
