package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes of a visit, and how long it waits. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class VisitsPageTest extends CallRoomTestBed {
    private static final String VISITS = "/appels/visites";

    private String visit;

    @BeforeEach
    void giveUpCalling() throws Exception {
        tried(1, 2);
        post(caller, "/appels/suivante");
        record("no-answer", "pause", "1");
        visit = VISITS + "/" + one("select public_id from outreach.visit where landlord_id = ?") + "/constat";
    }

    @Test
    void tellsWhoeverSeesToNeedsWhatWasFoundAtTheDoor() {
        assertThat(get(coordinator, VISITS)).bodyText().contains("De quoi a-t-elle besoin", "name=\"besoin\"");
        assertThat(post(
                        coordinator,
                        visit,
                        "version",
                        "1",
                        "lien",
                        "door",
                        "constat",
                        "in-need",
                        "besoin",
                        "meals",
                        "besoin",
                        "medicine"))
                .hasRedirectedUrl(VISITS + "?fait=in-need");
        assertThat(get(coordinator, VISITS + "?fait=in-need"))
                .bodyText()
                .contains("la visite est close, et ces besoins attendent un conseiller");
        assertThat(get(coordinator, VISITS + "?fait=nonsense")).bodyText().doesNotContain("est noté");
        assertThat(
                        one(
                                "select count(*) from dossier.told_need where landlord_id = ? and need in ('meals', 'medicine')"))
                .isEqualTo(2);
    }

    @Test
    void asksWhichNeedWhereNoneIsNamed() {
        assertThat(post(coordinator, visit, "version", "1", "lien", "door", "constat", "in-need"))
                .hasStatus(422)
                .bodyText()
                .contains("cochez au moins un besoin", "<details open=\"open\"><summary class=\"btn btn-sm");
        assertThat(one("select count(*) from outreach.visit where landlord_id = ? and state = 'to-do'"))
                .isOne();
    }

    @Test
    void marksWhatIsLateAndLeadsToTheNumbers() {
        assertThat(get(coordinator, VISITS))
                .bodyText()
                .contains("/situations/" + CallRoom.publicId(coordinator, 1))
                .doesNotContain("En retard");
        hour.set(room.today().plusDays(3).atTime(10, 0));
        assertThat(get(coordinator, VISITS)).bodyText().contains("En retard : demandée il y a 3 jours");
    }

    /** Whoever answers her daughter reads on the person's page that rescue went there. */
    @Test
    void tellsInTheTimelineWhoWasAsked() {
        List<String> links = List.of("door", "relative", "caretaker", "ccas", "rescue");
        for (int i = 0; i < links.size(); i++) {
            String found = links.get(i).equals("rescue") ? "taken-over" : "no-answer";
            assertThat(post(coordinator, visit, "version", "" + (i + 1), "lien", links.get(i), "constat", found))
                    .hasStatus3xxRedirection();
        }
        assertThat(get(coordinator, "/situations/" + CallRoom.publicId(coordinator, 1)))
                .bodyText()
                .contains(
                        "Des nouvelles ont été demandées",
                        "Un proche · ",
                        "Les secours · Les secours ont pris le relais",
                        "Prendre des nouvelles de la personne")
                .doesNotContain("next-what\">rien à faire");
    }

    @Test
    void callsAgainTheDayAfterAVisitIsOver() {
        room.running(coordinator, team, Purpose.INFORMATION, CallRoom.from(80));
        String waits =
                "select count(*) from outreach.person where landlord_id = ? and tenancy_id = 1 and state = 'waiting'"
                        + " and due_at = 'infinity'";
        assertThat(one(waits)).isOne();
        post(coordinator, visit, "version", "1", "lien", "door", "constat", "well");
        assertThat(one(waits)).isZero();
    }

    /** What was asked without an answer is still to do, and comes first. */
    @Test
    void keepsWhatHasNoAnswerAmongWhatIsToDo() throws Exception {
        tried(2, 2);
        post(caller, "/appels/suivante");
        record("no-answer", "pause", "1");
        String second =
                one("select max(public_id) from outreach.visit where landlord_id = ? and tenancy_id = 2") + "/constat";
        post(coordinator, VISITS + "/" + second, "version", "1", "lien", "door", "constat", "not-possible");
        assertThat(get(coordinator, VISITS))
                .bodyText()
                .contains("Personne n&#39;a pu aller à la porte.", "appeler un proche ou un voisin")
                .satisfies(
                        body -> assertThat(body.indexOf("Azéma2")).isPositive().isLessThan(body.indexOf("Azéma1")));
        assertThat(get(coordinator, VISITS + "?etat=worry"))
                .bodyText()
                .contains("Azéma2")
                .doesNotContain("Azéma1");
    }

    private long spoken(ContactOutcome outcome) {
        return timeline.contact(
                cast.colleague(coordinator, Role.ADVISER), 1, Contact.of(Channel.PHONE, outcome, room.today()));
    }

    @Test
    void saysThatAColleagueSpokeWithThemAndOffersToCloseItForThat() {
        String close = visit.replace("constat", "cloture");
        post(coordinator, visit, "version", "1", "lien", "door", "constat", "no-answer");
        assertThat(post(coordinator, close, "version", "2")).hasStatus(409);
        spoken(ContactOutcome.WELL);
        hour.set(room.today().plusDays(2).atTime(10, 0));
        assertThat(get(coordinator, VISITS))
                .bodyText()
                .contains("lui a parlé", "rien ne presse", "Clore\u00a0: quelqu&#39;un lui a parlé")
                .doesNotContain("Personne n&#39;a ouvert.", "tout de suite", "En retard");
        assertThat(get(coordinator, "/appels/mur")).bodyText().doesNotContain("visite sans réponse");
        assertThat(get(coordinator, "/situations/" + CallRoom.publicId(coordinator, 1)))
                .bodyText()
                .contains("Clore la visite qui était demandée")
                .doesNotContain("Une visite est en retard");
        assertThat(post(coordinator, close, "version", "2")).hasRedirectedUrl(VISITS + "?fait=spoken");
        assertThat(get(coordinator, VISITS + "?etat=closed"))
                .bodyText()
                .contains(
                        "Quelqu&#39;un lui a parlé",
                        "Close par " + coordinator.actor().name());
        assertThat(post(coordinator, close, "version", "3")).hasStatus(409);
        assertThat(get(coordinator, "/situations/" + CallRoom.publicId(coordinator, 1)))
                .bodyText()
                .contains("Visite close · Quelqu&#39;un lui a parlé");
    }

    @Test
    void staysAsPressingWhereNobodySpokeWithThemOrTheyMayBeInDanger() {
        for (ContactOutcome outcome : List.of(ContactOutcome.NO_ANSWER, ContactOutcome.URGENT)) {
            Contact contact =
                    new Contact(Channel.PHONE, outcome, room.today(), FreeText.NONE, Optional.empty(), Set.of("samu"));
            timeline.contact(cast.colleague(coordinator, Role.ADVISER), 1, contact);
            assertThat(get(coordinator, VISITS)).bodyText().doesNotContain("lui a parlé");
        }
    }

    @Test
    void pressesAgainOnceAConversationIsTakenBack() {
        Scope adviser = cast.colleague(coordinator, Role.ADVISER);
        long recorded = timeline.contact(adviser, 1, Contact.of(Channel.PHONE, ContactOutcome.WELL, room.today()));
        assertThat(get(coordinator, VISITS)).bodyText().contains("lui a parlé");
        timeline.withdraw(adviser, 1, recorded);
        assertThat(get(coordinator, VISITS)).bodyText().doesNotContain("lui a parlé");
    }
}
