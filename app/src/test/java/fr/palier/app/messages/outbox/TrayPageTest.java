package fr.palier.app.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.operation.MessageForgetting;
import fr.palier.app.retention.Retained.Term;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What nobody knows the fate of, and the person who decides. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class TrayPageTest extends OutboxPageTestBed {
    @Autowired
    private MessageForgetting forgetting;

    @Test
    void showsTheTrayAndWhatItIsAbout() {
        assertThat(get(scope, "/messages/inconnus")).hasStatusOk().bodyText().contains("Aucun message sans réponse");
        unanswered(Channel.SMS);
        assertThat(get(scope, "/messages/inconnus"))
                .hasStatusOk()
                .bodyText()
                .contains("Azéma1", "Coupure", "le fournisseur n&#39;a pas répondu", "Eau coupée à 8 h")
                .doesNotContain("0600000001");
        assertThat(mvc.get()
                        .uri("/messages/inconnus")
                        .cookie(new Cookie("lang", "en"))
                        .with(cast.as(scope))
                        .exchange())
                .bodyText()
                .contains("the provider did not answer");
    }

    /** Whoever may be in danger comes first and is marked, then who waits longest. */
    @Test
    void showsDangerFirstAndThenTheOldest() throws Exception {
        unanswered(Channel.SMS);
        int danger = rows.send(scope, Rows.Kind.DANGER, Channel.SMS);
        rows.enqueue(scope, danger, Channel.SMS, NOW);
        rows.all(
                scope,
                "update messages.message set state = 'unknown', handed_at = '2020-04-16T09:00' where landlord_id = ? and send = "
                        + danger);
        rows.all(
                scope,
                "update messages.message set handed_at = '2020-04-01T09:00' where landlord_id = ? and tenancy_id = 9 and send <> "
                        + danger);
        String tray = get(scope, "/messages/inconnus").getResponse().getContentAsString();
        assertThat(tray.split("<tr>")[2]).contains("Azéma1", "tag brick", "Danger");
        assertThat(tray.split("<tr>")[11]).contains("Azéma9").doesNotContain("Danger");
        long last = rows.one(
                scope,
                "select id from messages.message where landlord_id = ? and tenancy_id = 10 and send = " + danger);
        assertThat(get(scope, "/messages/inconnus?apres=" + last)
                        .getResponse()
                        .getContentAsString()
                        .split("<tr>")[2])
                .contains("Azéma9")
                .doesNotContain("Danger");
    }

    @Test
    void saysWhenWordsWereErased() {
        int send = texting();
        node().drain(scope, Channel.SMS);
        Term late = new Term(LocalDate.now().plusDays(400), 12);
        transactions.write(scope, () -> forgetting.forget(scope, late));
        long publicId = rows.one(scope, "select public_id from messages.send where landlord_id = ? and id = " + send);
        assertThat(get(scope, "/messages/envois/" + publicId + "/journal"))
                .hasStatusOk()
                .bodyText()
                .contains("ont été effacés", "Azéma1", "9 messages")
                .doesNotContain("Eau coupée", "06 ••");
    }

    private MvcTestResult decide(String verdict, int... tenancies) {
        List<String> fields = new ArrayList<>(List.of("suite", verdict, "confirme", "true"));
        for (int tenancy : tenancies) {
            fields.addAll(List.of("choix", id(tenancy)));
        }
        return post(scope, "/messages/inconnus", fields.toArray(String[]::new));
    }

    @Test
    void decidesInTheNameOfAPerson() {
        int send = unanswered(Channel.SMS, Channel.LETTER);
        assertThat(decide("delivered", 1)).hasRedirectedUrl("/messages/inconnus?fait=delivered");
        assertThat(get(scope, "/messages/inconnus?fait=delivered"))
                .bodyText()
                .contains("C&#39;est noté : ce que vous avez choisi compte comme arrivé");
        assertThat(decide("lost", 2, 3)).hasStatus3xxRedirection();
        assertThat(decide("again", 4)).hasStatus3xxRedirection();
        assertThat(rows.of(scope, 1)).containsExactly("sms delivered");
        assertThat(rows.of(scope, 3)).containsExactly("sms failed ruled-lost", "letter waiting");
        assertThat(rows.of(scope, 4)).containsExactly("sms failed sent-again", "sms waiting");
        assertThat(rows.one(
                        scope,
                        "select count(*) from messages.ruling where landlord_id = ? and actor = '"
                                + scope.actor().person() + "'"))
                .isEqualTo(4);
        assertThat(rows.one(scope, "select count(*) from shared.audit where landlord_id = ? and act like 'message.%'"))
                .isEqualTo(4);
        assertThat(rows.one(scope, "select count(*) from messages.dropped_address where landlord_id = ?"))
                .isZero();
        now = hour.now();
        node(_ -> List.of(new Script("other" + suffix, Channel.SMS))).drain(scope, Channel.SMS);
        assertThat(rows.of(scope, 4)).containsExactly("sms failed sent-again", "sms sent");
        assertThat(rows.states(scope, send)).containsEntry("sms unknown", 5);
    }

    @Test
    void asksForAChoiceAndItsConfirmation() {
        unanswered(Channel.SMS);
        assertThat(post(scope, "/messages/inconnus", "choix", id(1), "confirme", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites ce que vous décidez", "checked");
        assertThat(post(scope, "/messages/inconnus", "suite", "again", "confirme", "true"))
                .hasStatus(422);
        assertThat(post(scope, "/messages/inconnus", "choix", id(1), "suite", "again"))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez la case");
        assertThat(post(scope, "/messages/inconnus", "choix", id(1), "suite", "perhaps", "confirme", "true"))
                .hasStatus(422);
        assertThat(post(scope, "/messages/inconnus", "choix", "999999999", "suite", "lost", "confirme", "true"))
                .hasStatus(404);
        assertThat(rows.of(scope, 1)).containsExactly("sms unknown no-answer");
    }

    /** A receipt was quicker: nothing of what was chosen is changed. */
    @Test
    void decidesOnAllOrNone() {
        unanswered(Channel.SMS);
        post(scope, "/messages/inconnus", "choix", id(2), "suite", "delivered", "confirme", "true");
        assertThat(post(
                        scope,
                        "/messages/inconnus",
                        "choix",
                        id(1),
                        "choix",
                        id(2),
                        "suite",
                        "lost",
                        "confirme",
                        "true"))
                .hasStatus(422)
                .bodyText()
                .contains("entre-temps");
        assertThat(rows.of(scope, 1)).containsExactly("sms unknown no-answer");
        rows.all(scope, "update messages.send set state = 'stopped' where landlord_id = ?");
        assertThat(post(scope, "/messages/inconnus", "choix", id(1), "suite", "again", "confirme", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("est arrêté");
        assertThat(rows.of(scope, 1)).containsExactly("sms unknown no-answer");
    }
}
