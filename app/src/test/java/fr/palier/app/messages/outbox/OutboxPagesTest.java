package fr.palier.app.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Receipt;
import fr.palier.app.shared.Role;
import fr.palier.app.support.Cast;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages on which people see the outbox and decide. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class OutboxPagesTest extends OutboxPageTestBed {
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
}
