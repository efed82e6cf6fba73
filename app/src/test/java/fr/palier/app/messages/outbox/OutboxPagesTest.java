package fr.palier.app.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.letters.Checked;
import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Handed.Lost;
import fr.palier.app.messages.carrier.Receipt;
import fr.palier.app.messages.operation.Emptying;
import fr.palier.app.outreach.FixedHour;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages on which people see the outbox and decide. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class OutboxPagesTest extends OutboxTestBed {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OutboxRecords records;

    @Autowired
    private FixedHour hour;

    @Autowired
    private Emptying emptying;

    private Scope manager;

    @BeforeEach
    void appoint() {
        manager = cast.colleague(scope, Role.MANAGER);
    }

    private MvcTestResult get(Scope who, String path) {
        return mvc.get().uri(path).with(cast.as(who)).exchange();
    }

    private MvcTestResult post(Scope who, String path, String... fields) {
        var request = mvc.post()
                .uri(path)
                .with(cast.as(who))
                .with(Cast.form())
                .param("_key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String id(int tenancy) {
        return Long.toString(rows.one(
                scope, "select max(id) from messages.message where landlord_id = ? and tenancy_id = " + tenancy));
    }

    /** Texts to all of which no answer came. */
    private int unanswered(Channel... channels) {
        int send = texting(Rows.Kind.USUAL, channels);
        texts.answers(_ -> new Lost("no-answer"));
        node().drain(scope, Channel.SMS);
        return send;
    }

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

    @Test
    void saysWhenWordsWereErased() {
        int send = texting();
        node().drain(scope, Channel.SMS);
        emptying.empty(scope, Instant.now().plus(Duration.ofDays(400)));
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
        assertThat(decide("delivered", 1)).hasStatus3xxRedirection();
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
        assertThat(post(scope, "/messages/inconnus", "suite", "again", "confirme", "true"))
                .hasStatus(422);
        assertThat(post(scope, "/messages/inconnus", "choix", id(1), "suite", "again"))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez la case");
        assertThat(post(scope, "/messages/inconnus", "choix", id(1), "suite", "perhaps", "confirme", "true"))
                .hasStatus(404);
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

    @Test
    void tellsTheJournalOfASend() {
        int send = texting();
        Node node = node();
        node.drain(scope, Channel.SMS);
        String reference =
                rows.text(scope, "select provider_ref from messages.message where landlord_id = ? and tenancy_id = 1");
        node.bean(Receipts.class)
                .receive(
                        new Receipt(texts.name(), reference, "UNDELIV", Receipt.Verdict.UNREACHABLE, "", "0600000001"));
        node.receipts();
        long publicId = rows.one(scope, "select public_id from messages.send where landlord_id = ? and id = " + send);
        String path = "/messages/envois/" + publicId + "/journal";
        assertThat(get(scope, path)).hasStatusOk().bodyText().contains("9 messages", "remis", "échoué", "Azéma1");
        assertThat(get(scope, path + "?etat=failed"))
                .hasStatusOk()
                .bodyText()
                .contains("Azéma1", "le numéro ou l&#39;adresse n&#39;est pas joignable")
                .doesNotContain("Azéma2", "0600000001");
        assertThat(get(scope, path + "?etat=held")).bodyText().contains("Aucun message");
        assertThat(get(cast.person(cast.landlord(), Role.COORDINATOR), path)).hasStatus(404);
    }

    @Test
    void stopsEverythingAtOnceAndSaysWhoDidAndWhy() {
        int send = texting();
        assertThat(post(scope, "/messages/exploitation/arret", "vu", "0")).hasStatus(422);
        assertThat(post(scope, "/messages/exploitation/arret", "vu", "0", "motif", "wrong-words"))
                .hasStatus3xxRedirection();
        node().drain(scope, Channel.SMS);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms waiting", 9));
        assertThat(get(scope, "/messages/exploitation"))
                .bodyText()
                .contains("Tout est arrêté", "Le texte est faux", scope.actor().name(), "Un responsable")
                .doesNotContain("Laisser repartir");
        assertThat(post(manager, "/messages/exploitation/arret", "vu", "0", "motif", "wrong-words"))
                .hasStatus(409);
        assertThat(post(scope, "/messages/exploitation/reprise", "vu", "1", "motif", "solved"))
                .hasStatus(404);
        assertThat(post(manager, "/messages/exploitation/reprise", "vu", "1", "motif", "solved"))
                .hasStatus3xxRedirection();
        node().drain(scope, Channel.SMS);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms sent", 9));
    }

    @Test
    void asksAgainWhoItIsBeforeMessagesLeaveAgain() {
        post(scope, "/messages/exploitation/arret", "vu", "0", "motif", "incident");
        MvcTestResult late = mvc.post()
                .uri("/messages/exploitation/reprise")
                .with(cast.asSince(manager, Instant.now().minus(Duration.ofHours(1))))
                .with(Cast.form())
                .param("_key", UUID.randomUUID().toString())
                .param("vu", "1")
                .param("motif", "solved")
                .exchange();
        assertThat(late).hasStatus3xxRedirection();
        assertThat(rows.one(scope, "select count(*) from messages.switch where landlord_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void setsCaps() {
        assertThat(post(manager, "/messages/exploitation/plafonds", "canal", "sms", "vu", "0", "parJour", "beaucoup"))
                .hasStatus(422)
                .bodyText()
                .contains("entre 0 et", "beaucoup");
        assertThat(post(manager, "/messages/exploitation/plafonds", "canal", "sms", "vu", "0", "parJour", "1 200"))
                .hasStatus3xxRedirection();
        assertThat(post(manager, "/messages/exploitation/plafonds", "canal", "sms", "vu", "0", "parJour", "7"))
                .hasStatus(409);
        assertThat(get(scope, "/messages/exploitation")).bodyText().contains("value=\"1200\"", "value=\"20000\"");
    }

    @Test
    void saysWhichChannelsNobodyCarries() {
        assertThat(get(manager, "/messages/exploitation"))
                .hasStatusOk()
                .bodyText()
                .contains("Aucun fournisseur de SMS", "Aucun serveur de courriel", "Les messages partent.");
    }

    @Test
    void printsLettersTogetherAndCountsThemOnceTheyArePosted() throws Exception {
        Scope own = cast.person(cast.landlord(), Role.COORDINATOR);
        int mailing = records.mailing(own);
        assertThat(get(own, "/messages/courriers"))
                .hasStatusOk()
                .bodyText()
                .contains("Coupure", "Dire qu&#39;il est posté");
        byte[] pdf = get(own, "/messages/courriers/" + mailing).getResponse().getContentAsByteArray();
        assertThat(Checked.shown(pdf))
                .contains("Luce Azéma", "3 rue des Amandiers", own.actor().name());
        assertThat(Checked.against(pdf)).isEmpty();
        String addresses = get(own, "/messages/courriers/" + mailing + "/adresses")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(addresses).startsWith("\uFEFFOrdre;Nom;Adresse").contains("1;Azéma Luce;3 rue des Amandiers");
        assertThat(rows.of(own, 1)).containsExactly("letter bound");
        assertThat(post(own, "/messages/courriers/" + mailing + "/depot")).hasStatus3xxRedirection();
        assertThat(rows.of(own, 1)).containsExactly("letter sent");
        assertThat(post(own, "/messages/courriers/" + mailing + "/depot")).hasStatus(422);
        assertThat(get(own, "/messages/courriers"))
                .bodyText()
                .contains(own.actor().name())
                .doesNotContain("Dire qu&#39;il est posté");
        assertThat(get(scope, "/messages/courriers/" + mailing)).hasStatus(404);
    }

    /** Letters of a send that was taken back before the post had them: nobody prints, addresses or posts them any more. */
    @Test
    void keepsLettersOfAWithdrawnSendFromThePost() {
        Scope own = cast.person(cast.landlord(), Role.COORDINATOR);
        String mailing = "/messages/courriers/" + records.mailing(own);
        assertThat(get(own, mailing)).hasStatusOk();
        String path = "/messages/envois/" + rows.one(own, "select public_id from messages.send where landlord_id = ?");
        rows.all(own, "update messages.send set state = 'stopped', people = 1 where landlord_id = ?");
        long version = rows.one(own, "select version from messages.send where landlord_id = ?");
        assertThat(post(own, path + "/retrait", "version", Long.toString(version)))
                .hasStatus3xxRedirection();
        assertThat(rows.of(own, 1)).containsExactly("letter withdrawn send-withdrawn");
        assertThat(get(own, "/messages/courriers"))
                .bodyText()
                .contains("envoi retiré", "détruisez-les")
                .doesNotContain("Dire qu&#39;il est posté", "Imprimer (PDF)");
        assertThat(get(own, mailing)).hasStatus(422);
        assertThat(get(own, mailing + "/adresses")).hasStatus(422);
        assertThat(post(own, mailing + "/depot")).hasStatus(422);
    }

    /** The letterhead lacks the telephone that the words give; of a send that was stopped nothing is printed. */
    @Test
    void printsNoLetterThatLacksWordsOrWasStopped() {
        Scope own = cast.person(cast.landlord(), Role.COORDINATOR);
        cast.tenancy(own, "Azéma");
        long send = records.send(own, Channel.LETTER);
        rows.all(own, "update messages.send set state = 'stopped' where landlord_id = ?");
        assertThat(post(own, "/messages/courriers", "envoi", Long.toString(send)))
                .hasStatus(422);
        assertThat(rows.of(own, 1)).containsExactly("letter waiting");
        rows.all(own, "update messages.send set state = 'running' where landlord_id = ?");
        assertThat(get(own, "/messages/courriers")).bodyText().contains("1 courrier");
        assertThat(post(own, "/messages/courriers", "envoi", Long.toString(send)))
                .hasStatus(422);
        assertThat(rows.of(own, 1)).containsExactly("letter withdrawn not-filled");
    }

    /** Where an address is protected or a name cannot be printed, others' letters are. */
    @Test
    void leavesToPeopleWhatCannotBePrinted() {
        Scope own = cast.person(cast.landlord(), Role.COORDINATOR);
        cast.tenancy(own, "Азема");
        cast.tenancy(own, "Azéma");
        rows.all(own, "update portfolio.tenancy set protected_address = true where landlord_id = ? and id = 2");
        records.mailing(own);
        assertThat(rows.of(own, 1)).containsExactly("letter withdrawn not-printable");
        assertThat(rows.of(own, 2)).containsExactly("letter withdrawn no-letter-box");
        assertThat(rows.of(own, 3)).containsExactly("letter bound");
    }
}
