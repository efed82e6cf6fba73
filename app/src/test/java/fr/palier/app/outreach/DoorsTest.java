package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import org.junit.jupiter.api.Test;

/** While a lockdown forbids visits, the door is not proposed. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class DoorsTest extends CallRoomTestBed {
    private static final String VISITS = "/appels/visites";

    private String exhausted() throws Exception {
        transactions.write(
                coordinator,
                () -> jdbc.sql("update outreach.person set attempts = 2 where landlord_id = ? and tenancy_id = 1")
                        .param(coordinator.landlord())
                        .update());
        post(caller, "/appels/suivante");
        record("no-answer");
        return VISITS + "/"
                + transactions.read(
                        coordinator,
                        () -> jdbc.sql("select public_id from outreach.visit where landlord_id = ?")
                                .param(coordinator.landlord())
                                .query(Long.class)
                                .single())
                + "/constat";
    }

    @Test
    void asksARelativeFirstWhileDoorsAreShut() throws Exception {
        String visit = exhausted();
        String until = room.today().plusDays(20).toString();
        assertThat(post(coordinator, VISITS + "/confinement", "until", until)).hasRedirectedUrl(VISITS);
        assertThat(get(coordinator, VISITS))
                .bodyText()
                .contains("Pas de visite à domicile", "Appelez un proche")
                .doesNotContain("Allez à la porte");
        assertThat(post(coordinator, visit, "version", "1", "lien", "door", "constat", "well"))
                .hasStatus(422);
        assertThat(post(coordinator, visit, "version", "1", "lien", "relative", "constat", "no-answer"))
                .hasRedirectedUrl(VISITS + "?fait=no-answer");
        assertThat(get(coordinator, VISITS))
                .bodyText()
                .contains(
                        "Le proche n&#39;a pas répondu.",
                        "À faire aujourd&#39;hui\u00a0: demander au gardien.",
                        "Demandez au gardien")
                .doesNotContain("Personne n&#39;a ouvert");
        assertThat(get(coordinator, "/situations/" + CallRoom.publicId(coordinator, 1)))
                .bodyText()
                .contains("Le proche n&#39;a pas répondu.", "À faire aujourd&#39;hui\u00a0: demander au gardien.");
    }

    /** The page of the person says what the list of visits says. */
    @Test
    void saysTheSameOnThePageOfThePerson() throws Exception {
        exhausted();
        String page = "/situations/" + CallRoom.publicId(coordinator, 1);
        assertThat(get(coordinator, page)).bodyText().contains("Une visite est à faire", "Noter une visite");
        post(
                coordinator,
                VISITS + "/confinement",
                "until",
                room.today().plusDays(20).toString());
        assertThat(get(coordinator, page))
                .bodyText()
                .contains(
                        "Les visites à domicile sont suspendues.",
                        "À faire aujourd&#39;hui\u00a0: appeler un proche",
                        "href=\"/appels/visites\"")
                .doesNotContain("Une visite est", "Noter une visite");
        assertThat(get(caller, page)).bodyText().doesNotContain("href=\"/appels/visites\"");
        hour.set(room.today().plusDays(3).atTime(10, 0));
        assertThat(get(coordinator, page))
                .bodyText()
                .contains("en retard de 2 jours", "appeler un proche")
                .doesNotContain("Une visite est", "Noter une visite");
    }

    @Test
    void goesToDoorsAgainOnceThatIsSaid() throws Exception {
        exhausted();
        post(coordinator, VISITS + "/confinement", "until", room.today().toString());
        assertThat(post(coordinator, VISITS + "/reprise")).hasRedirectedUrl(VISITS);
        assertThat(get(coordinator, VISITS)).bodyText().contains("Allez à la porte", "Un confinement interdit");
    }

    @Test
    void refusesDaysThatArePastOrTooFar() throws Exception {
        for (String until : new String[] {
            "",
            "hier",
            room.today().minusDays(1).toString(),
            room.today().plusDays(93).toString()
        }) {
            assertThat(post(coordinator, VISITS + "/confinement", "until", until))
                    .as(until)
                    .hasStatus(422);
        }
    }

    @Test
    void isSaidByThoseWhoLeadTheRoom() throws Exception {
        Scope adviser = cast.colleague(coordinator, Role.ADVISER);
        assertThat(post(adviser, VISITS + "/confinement", "until", room.today().toString()))
                .hasStatus(404);
        assertThat(get(adviser, VISITS)).hasStatusOk().bodyText().doesNotContain("Un confinement interdit");
    }
}
