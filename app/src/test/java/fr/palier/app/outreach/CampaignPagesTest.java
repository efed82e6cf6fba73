package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.campaign.Campaign;
import java.time.LocalDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A campaign, from the first criterion to its closing. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class CampaignPagesTest extends CallRoomTestBed {
    @Test
    void makesACampaign() throws Exception {
        String[] form = {
            "titre",
            "Appels de mai",
            "objet",
            "welfare",
            "fondement",
            "public-task",
            "agemin",
            "70",
            "equipe",
            Integer.toString(team),
            "minutes",
            "10",
            "heures",
            "1",
            "fin",
            room.today().plusDays(9).toString(),
            "debut",
            room.today().toString(),
        };
        assertThat(post(coordinator, "/appels/campagnes/nouvelle", form))
                .hasStatusOk()
                .bodyText()
                .contains("6 personnes à appeler", "1 sans numéro", "1 h nécessaire : 6", "Appels de mai");
        MvcTestResult made = post(coordinator, "/appels/campagnes", form);
        assertThat(made).hasStatus3xxRedirection();
        runs(Objects.requireNonNull(made.getResponse().getRedirectedUrl()));
    }

    private void runs(String path) {
        assertThat(get(coordinator, path))
                .hasStatusOk()
                .bodyText()
                .contains("Lancer : appeler 6 personnes", "Azéma1, L.", "Mission d", "Qui a décidé");
        assertThat(post(coordinator, path + "/lancement", "version", "1")).hasRedirectedUrl(path);
        assertThat(post(coordinator, path + "/lancement", "version", "1")).hasStatus(409);
        assertThat(post(coordinator, path + "/pause", "version", "2")).hasRedirectedUrl(path);
        assertThat(get(coordinator, path)).bodyText().contains("en pause", "Reprendre");
        assertThat(get(coordinator, "/appels/campagnes"))
                .bodyText()
                .contains("Appels de mai", "0 jointe · 0 non jointe · 6 en attente");
        assertThat(get(coordinator, "/appels/campagnes?q=rien")).bodyText().contains("Aucune campagne ne correspond");
    }

    /** One calendar: the day of the landlord, whatever the machine's. */
    @Test
    void saysOnWhichBusinessDayItWasDecided() {
        hour.set(LocalDateTime.of(2020, 4, 15, 10, 5));
        long made = room.prepared(coordinator, room.team(coordinator));
        assertThat(get(coordinator, "/appels/campagnes/" + made))
                .bodyText()
                .contains(
                        "mercredi 15 avril, 10 h 05, par " + coordinator.actor().name());
        hour.reset();
        assertThat(get(coordinator, "/appels/campagnes/" + made))
                .bodyText()
                .contains("mercredi 15 avril 2020, 10 h 05");
        assertThat(get(coordinator, "/appels/campagnes")).bodyText().contains("mercredi 15 avril 2020");
    }

    /** Whoever leaves the ground untouched has the one of the purpose, with or without a script; one that does not fit goes. */
    @Test
    void proposesTheGroundOfThePurpose() {
        String page = "/appels/campagnes/nouvelle";
        assertThat(get(coordinator, page))
                .bodyText()
                .contains("Selon l&#39;objet\u00a0: Mission d&#39;intérêt public", "Prendre des nouvelles fait partie");
        assertThat(post(coordinator, page, "objet", "rent-support", "fondement", "vital-interest"))
                .bodyText()
                .contains(
                        "Selon l&#39;objet\u00a0: Contrat de location", "Ce choix ne convenait pas", "Le loyer est dû")
                .doesNotContain("value=\"vital-interest\"", "value=\"consent\"");
    }

    @Test
    void takesTheGroundOfThePurposeWhereNobodyChoseAnother() {
        MvcTestResult made = post(
                coordinator,
                "/appels/campagnes",
                "titre",
                "Loyers de mai",
                "objet",
                "rent-support",
                "fondement",
                "",
                "agence",
                "1",
                "sansdette",
                "1",
                "equipe",
                Integer.toString(team),
                "fin",
                room.today().plusDays(9).toString());
        assertThat(get(coordinator, Objects.requireNonNull(made.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("Contrat de location");
    }

    @Test
    void countsNobodyBeforeSomethingIsChosen() {
        assertThat(get(coordinator, "/appels/campagnes/nouvelle"))
                .hasStatusOk()
                .bodyText()
                .contains("Choisissez un critère", "input delay:500ms");
    }

    @Test
    void saysAtTheCountWhatCannotBe() {
        String path = "/appels/campagnes/nouvelle";
        String audience = "<div id=\"audience\"";
        assertThat(post(coordinator, path, "agemin", "90", "agemax", "70", "debut", "2020-05-01", "fin", "2020-04-01"))
                .hasStatus(422)
                .bodyText()
                .containsSubsequence(audience, "dépasse l&#39;âge de fin", "se termine avant de commencer")
                .doesNotContain("à appeler</b>");
        assertThat(post(coordinator, path, "agemin", "70", "silence", "-5", "minutes", "0"))
                .hasStatus(422)
                .bodyText()
                .containsSubsequence(audience, "« -5 »", "« 0 »");
        assertThat(post(coordinator, path, "objet", "welfare", "suite", "call_today"))
                .hasStatus(422)
                .bodyText()
                .containsSubsequence(audience, "vient des comptes de loyer");
        assertThat(post(coordinator, path, "objet", "rent-support", "agemin", "70", "seul", "1"))
                .hasStatus(422)
                .bodyText()
                .containsSubsequence(audience, "ni par âge ni par solitude");
        assertThat(post(coordinator, path, "objet", "welfare"))
                .as("nothing is chosen yet")
                .hasStatusOk();
    }

    @Test
    void saysWhatIsWrongWithACampaign() {
        assertThat(post(coordinator, "/appels/campagnes", "titre", "Tous", "objet", "welfare", "equipe", "" + team))
                .hasStatus(422)
                .bodyText()
                .contains("au moins un critère", "value=\"Tous\"");
        assertThat(post(coordinator, "/appels/campagnes", "titre", "Tous", "agemin", "beaucoup"))
                .hasStatus(422)
                .bodyText()
                .contains("beaucoup", "de 0 à 130");
        assertThat(post(
                        coordinator,
                        "/appels/campagnes",
                        "titre",
                        "x",
                        "objet",
                        "welfare",
                        "fondement",
                        "contract",
                        "agemin",
                        "70",
                        "equipe",
                        "" + team))
                .hasStatus(422)
                .bodyText()
                .contains("ne peut pas reposer sur ce fondement");
    }

    /** On top with a link to each field, and once more at the field. */
    @Test
    void saysAtOnceAllThatIsWrong() {
        assertThat(post(
                        coordinator,
                        "/appels/campagnes",
                        "titre",
                        "",
                        "agemin",
                        "beaucoup",
                        "fondement",
                        "contract",
                        "fin",
                        "2019-01-01",
                        "equipe",
                        "" + team))
                .hasStatus(422)
                .bodyText()
                .contains("4 points à corriger")
                .contains("href=\"#titre\"", "href=\"#agemin\"", "href=\"#fondement\"", "href=\"#fin\"")
                .contains("class=\"field-error\"")
                .containsPattern("id=\"agemin\"[^>]*aria-invalid=\"true\"")
                .doesNotContainPattern("id=\"equipe\"[^>]*aria-invalid")
                .doesNotContain("au moins un critère : appeler");
    }

    @Test
    void asksBeforeACampaignIsClosedAndNamesWhatWasPromised() throws Exception {
        post(caller, "/appels/suivante");
        String day = fr.palier.engine.outreach.Hours.opening(hour.now().plusDays(1))
                .toLocalDate()
                .toString();
        record("reached-call-later", "jour", day, "heure", "10:15", "pause", "1");
        String page = "/appels/campagnes/" + campaign.publicId();
        assertThat(get(coordinator, page))
                .bodyText()
                .contains("5 personnes attendent encore", "Ce rappel promis reste", "Azéma1 Luce", "Clore maintenant");
        post(coordinator, page + "/cloture", "version", Integer.toString(campaign.version()));
        assertThat(get(coordinator, page))
                .bodyText()
                .contains("Rappels encore promis", "Azéma1 Luce")
                .doesNotContain("attendent encore");
    }

    @Test
    void saysWhoWaitsBecauseOfAnotherCampaign() throws Exception {
        post(caller, "/appels/suivante");
        record("no-answer", "pause", "1");
        Campaign later = room.running(coordinator, team, Purpose.INFORMATION, CallRoom.from(80));
        assertThat(get(coordinator, "/appels/campagnes/" + later.publicId()))
                .bodyText()
                .contains("Une personne attend : une autre campagne vient d&#39;essayer");
    }
}
