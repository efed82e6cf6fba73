package fr.palier.app.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Carrier;
import fr.palier.app.messages.carrier.Handed;
import fr.palier.app.messages.relay.Agreements;
import fr.palier.app.messages.relay.Relay;
import fr.palier.app.messages.relay.RelayCast;
import fr.palier.app.messages.relay.Relays;
import fr.palier.app.messages.sending.Send;
import fr.palier.app.messages.sending.Sends;
import fr.palier.app.messages.sending.Sends.Seen;
import fr.palier.app.outreach.FixedHour;
import fr.palier.app.outreach.Words;
import fr.palier.app.support.DossierCast;
import fr.palier.app.support.LetterCast;
import fr.palier.engine.outreach.MessageState;
import fr.palier.engine.text.Lang;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A notice that a partner is told by mail, from the launch to the organisation's mail box. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class RelayMailTest extends OutboxTestBed {
    private static final String ADDRESS = "contact@secours.example.org";

    @Autowired
    private Agreements agreements;

    @Autowired
    private Relays relays;

    @Autowired
    private Sends sends;

    @Autowired
    private RelayCast relayCast;

    @Autowired
    private DossierCast dossiers;

    @Autowired
    private LetterCast paper;

    @Autowired
    private FixedHour hour;

    @Autowired
    private Unsettled tray;

    @Autowired
    private MockMvcTester mvc;

    private Partner partner;
    private Send send;

    @BeforeEach
    void launch() {
        now = hour.now();
        paper.head(scope);
        partner = dossiers.partner();
        agreements.make(scope, partner, relayCast.terms(ADDRESS));
        send = relayCast.launched(scope);
    }

    @AfterEach
    void reset() {
        hour.reset();
    }

    private void drain(Carrier carrier) {
        try (Node node = new Node(source, () -> now, _ -> List.of(carrier))) {
            node.drain(scope, Channel.EMAIL);
        }
    }

    private List<Relay.Mail> mails() {
        return relays.told(scope, send.id()).getFirst().told().orElseThrow().mails();
    }

    @Test
    void bringsTheNoticeOnceAndNothingOfAnybody() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            drain(over(server));
            drain(over(server));
            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage got = server.getReceivedMessages()[0];
            assertThat(got.getAllRecipients()[0]).hasToString(ADDRESS);
            assertThat(got.getSubject()).endsWith(" prévient ses locataires : Coupure d'eau vendredi");
            assertThat((String) got.getContent())
                    .contains(
                            "(Toulouse)",
                            "L'eau est coupée vendredi 17 avril",
                            "05 00 00 00 00",
                            "Référence à donner : " + send.about().reference(),
                            "« coupures d'eau et d'électricité », accord du")
                    .doesNotContain("Azéma", "Luce", "Amandiers", "{");
        } finally {
            server.stop();
        }
        assertThat(mails()).containsExactly(new Relay.Mail(false, MessageState.SENT, ""));
        assertThat(rows.one(scope, "select count(*) from timeline.entry where landlord_id = ? and kind = 'message'"))
                .isZero();
    }

    @Test
    void saysUntilWhenTheNoticeIsOfUse() {
        drain(mail);
        assertThat(mail.got().getLast().body()).doesNotContain("Utile jusqu'au");
        LocalDateTime end = now.toLocalDate().plusDays(2).atTime(12, 0);
        relayCast.until(scope, end);
        drain(mail);
        assertThat(mail.got().getLast().body())
                .contains("de 9 h à 12 h.\n\nUtile jusqu'au " + Words.moment(end, Lang.FR) + ".\n\n");
    }

    /** Nobody is woken: it is an organisation's mail box. The switch holds for everything. */
    @Test
    void leavesAtAnyHourButNotWhileTheSwitchIsOff() {
        now = now.withHour(23);
        turn(1, true);
        drain(mail);
        assertThat(mail.got()).isEmpty();
        turn(2, false);
        drain(mail);
        assertThat(mail.got()).hasSize(1);
        assertThat(rows.one(scope, "select coalesce(sum(messages), 0) from messages.handed_day where landlord_id = ?"))
                .isZero();
    }

    private void turn(int id, boolean closed) {
        rows.all(
                scope,
                "insert into messages.switch (landlord_id, id, closed, reason, actor, actor_name) values (?, " + id
                        + ", " + closed + ", 'essai', gen_random_uuid(), 'C. Roux')");
    }

    @Test
    void saysThatItHoldsNoMoreToWhomItWasTold() {
        drain(mail);
        sends.stop(scope, new Seen(send.publicId(), send.version()));
        sends.withdraw(scope, new Seen(send.publicId(), send.version() + 1));
        now = now.plusMinutes(1);
        drain(mail);
        drain(mail);
        assertThat(mail.got()).hasSize(2);
        assertThat(mail.got().getLast().subject()).contains("ne vaut plus, « Coupure d'eau vendredi »");
        assertThat(mail.got().getLast().body())
                .contains("(Toulouse) ne vaut plus")
                .doesNotContain("Azéma", "{");
        assertThat(mails())
                .containsExactly(
                        new Relay.Mail(false, MessageState.SENT, ""), new Relay.Mail(true, MessageState.SENT, ""));
    }

    @Test
    void saysNothingOfWhatHadNotLeft() {
        sends.stop(scope, new Seen(send.publicId(), send.version()));
        sends.withdraw(scope, new Seen(send.publicId(), send.version() + 1));
        drain(mail);
        assertThat(mail.got()).isEmpty();
    }

    @Test
    void tellsOfAnAddressThatIsNoGoodAndGivesUpNoHouseholds() {
        mail.answers(_ -> new Handed.Refused("address-refused", true));
        drain(mail);
        assertThat(mails()).containsExactly(new Relay.Mail(false, MessageState.FAILED, "address-refused"));
        assertThat(rows.one(scope, "select count(*) from messages.dropped_address where landlord_id = ?"))
                .isZero();
    }

    @Test
    void isUnknownUntilSomebodyDecides() {
        mail.answers(_ -> new Handed.Lost("cut-off"));
        drain(mail);
        drain(mail);
        assertThat(mail.got()).hasSize(1);
        assertThat(mails()).containsExactly(new Relay.Mail(false, MessageState.UNKNOWN, "cut-off"));
        assertThat(mvc.get().uri("/messages/inconnus").with(cast.as(scope)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains(partner.name(), "Coupure d&#39;eau vendredi")
                .doesNotContain("??", "/situations/\"");
        hour.set(now.plusMinutes(1));
        tray.rule(scope, List.of(tray.page(scope, 0, 10).getFirst().id()), Verdict.AGAIN);
        now = now.plusMinutes(2);
        Script other = new Script("other" + suffix, Channel.EMAIL);
        drain(other);
        assertThat(other.got())
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.to()).isEqualTo(ADDRESS));
        assertThat(mails()).containsExactly(new Relay.Mail(false, MessageState.SENT, ""));
    }
}
