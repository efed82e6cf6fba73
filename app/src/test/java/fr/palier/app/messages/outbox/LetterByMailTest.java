package fr.palier.app.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.palier.app.letters.Letters;
import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Handed;
import fr.palier.app.messages.mail.Fate;
import fr.palier.app.messages.mail.LetterMail;
import fr.palier.app.messages.mail.MailIsCarried;
import fr.palier.app.messages.mail.Way;
import fr.palier.app.outreach.FixedHour;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.Refused;
import fr.palier.app.support.Cast;
import fr.palier.app.support.LetterCast;
import fr.palier.engine.outreach.MessageState;
import fr.palier.engine.outreach.SendingHours;
import fr.palier.engine.text.Lang;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A letter that somebody sends by mail, from the outbox to the household's mail box. */
class LetterByMailTest extends OutboxTestBed {
    @Autowired
    private LetterMail door;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterCast paper;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private FixedHour hour;

    @Autowired
    private MailIsCarried carried;

    @Autowired
    private Unsettled tray;

    @Autowired
    private MockMvcTester mvc;

    private Cast.Tenancy home;
    private long letter;

    @BeforeEach
    void issue() {
        now = hour.now();
        home = cast.tenancy(scope, "Azéma");
        email(home.id());
        letter = paper.issued(scope, home.id());
    }

    @AfterEach
    void reset() {
        hour.reset();
        carried.set(true);
    }

    private TenancyDetails tenancy() {
        return portfolio.find(scope, home.publicId()).orElseThrow();
    }

    private void send() {
        door.send(scope, tenancy(), letter, Lang.FR);
    }

    private Fate fate() {
        return Optional.ofNullable(door.fates(scope, home.id(), List.of(letter)).get(letter))
                .orElseThrow();
    }

    private void drain() {
        drain(mail);
    }

    /** Hands over what is due. */
    private void drain(Script carrier) {
        try (Node node = new Node(source, () -> now, _ -> List.of(carrier), letters::kept)) {
            node.drain(scope, Channel.EMAIL);
        }
    }

    private void turn(int id, boolean closed) {
        rows.all(
                scope,
                "insert into messages.switch (landlord_id, id, closed, reason, actor, actor_name) values (?, " + id
                        + ", " + closed + ", 'essai', gen_random_uuid(), 'C. Roux')");
    }

    @Test
    void bringsThePdfAsItWasIssuedOnceAndSaysNothingOfItsMatter() throws Exception {
        send();
        send();
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (Node node = new Node(source, () -> now, _ -> List.of(over(server)), letters::kept)) {
            node.drain(scope, Channel.EMAIL);
            node.drain(scope, Channel.EMAIL);
            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage got = server.getReceivedMessages()[0];
            assertThat(got.getSubject()).startsWith("Bailleur inventé").endsWith(" : un courrier pour vous");
            MimeMultipart parts = (MimeMultipart) got.getContent();
            assertThat((String) parts.getBodyPart(0).getContent())
                    .contains("05 00 00 00 00", "PDF")
                    .doesNotContainIgnoringCase("dette")
                    .doesNotContainIgnoringCase("loyer")
                    .doesNotContain("Azéma");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("courrier-" + letter + ".pdf");
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                    .isEqualTo(letters.pdf(scope, home.id(), letter));
        } finally {
            server.stop();
        }
    }

    @Test
    void standsInTheTimelineAndInNoCount() {
        send();
        assertThat(fate().state()).isEqualTo(MessageState.WAITING);
        drain();
        assertThat(fate().state()).isEqualTo(MessageState.SENT);
        assertThat(fate().address()).isEqualTo("l•••@example.org");
        assertThat(rows.one(scope, """
                        select count(*) from timeline.entry where landlord_id = ? and kind = 'message'
                            and detail ->> 'letter' is not null and detail ->> 'channel' = 'email'""")).isEqualTo(1);
        assertThat(rows.one(scope, "select count(*) from messages.received where landlord_id = ?"))
                .isZero();
    }

    @Test
    void saysTheSameInEnglish() {
        door.send(scope, tenancy(), letter, Lang.EN);
        drain();
        assertThat(mail.got()).singleElement().satisfies(parcel -> {
            assertThat(parcel.subject()).endsWith(": a letter for you");
            assertThat(parcel.body()).startsWith("Hello,\n\nA letter from");
        });
    }

    @Test
    void waitsForTheMorning() {
        now = now.withHour(20);
        hour.set(now);
        assertThat(door.way(scope, tenancy())).isInstanceOfSatisfying(Way.Open.class, open -> {
            assertThat(open.now()).isFalse();
            assertThat(open.from()).isEqualTo(SendingHours.opening(now));
            assertThat(open.key()).isEqualTo("outbox.letter.later");
        });
        send();
        drain();
        assertThat(mail.got()).isEmpty();
        now = SendingHours.opening(now);
        drain();
        assertThat(mail.got()).hasSize(1);
    }

    @Test
    void isHeldByTheSwitchAndByNothingElse() {
        rows.all(scope, """
                insert into messages.cap (landlord_id, channel, version, per_day, actor, actor_name)
                values (?, 'email', 1, 0, gen_random_uuid(), 'C. Roux')""");
        turn(1, true);
        assertThat(door.way(scope, tenancy()))
                .isInstanceOfSatisfying(
                        Way.Open.class, open -> assertThat(open.stopped()).isTrue());
        send();
        drain();
        assertThat(fate().state()).isEqualTo(MessageState.WAITING);
        turn(2, false);
        drain();
        assertThat(fate().state()).isEqualTo(MessageState.SENT);
        assertThat(rows.one(scope, "select coalesce(sum(messages), 0) from messages.handed_day where landlord_id = ?"))
                .isZero();
    }

    @Test
    void doesNotLeaveForAHouseholdThatIsProtectedMeanwhile() {
        send();
        portfolio.protect(scope, home.id(), true);
        drain();
        assertThat(mail.got()).isEmpty();
        assertThat(fate().hasFailed()).isTrue();
        assertThat(fate().why()).isEqualTo("outbox.reason.address-protected");
        assertThat(door.way(scope, tenancy())).isEqualTo(Way.Shut.GUARDED);
        assertThatThrownBy(this::send).isInstanceOf(Refused.class).hasMessage("outbox.letter.shut.guarded");
    }

    @Test
    void givesUpAnAddressWhereNothingArrives() {
        mail.answers(_ -> new Handed.Refused("address-refused", true));
        send();
        drain();
        assertThat(fate().why()).isEqualTo("outbox.reason.address-refused");
        assertThat(door.way(scope, tenancy())).isEqualTo(Way.Shut.DROPPED);
    }

    @Test
    void knowsWhenThereIsNoWay() {
        assertThat(door.way(
                        scope,
                        portfolio
                                .find(scope, cast.tenancy(scope, "Vidal").publicId())
                                .orElseThrow()))
                .isEqualTo(Way.Shut.UNKNOWN);
        carried.set(false);
        assertThat(door.way(scope, tenancy())).isEqualTo(Way.Shut.UNCARRIED);
    }

    @Test
    void isUnknownUntilSomebodyDecides() {
        mail.answers(_ -> new Handed.Lost("cut-off"));
        send();
        drain();
        assertThat(fate().state()).isEqualTo(MessageState.UNKNOWN);
        send();
        drain();
        assertThat(mail.got()).hasSize(1);
        assertThat(mvc.get().uri("/messages/inconnus").with(cast.as(scope)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Courrier d&#39;une situation", "l•••@example.org");
        long id = tray.page(scope, 0, 10).getFirst().id();
        assertThat(tray.page(scope, 0, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.sendId()).isEmpty());
        now = now.plusMinutes(1);
        hour.set(now);
        tray.rule(scope, List.of(id), Verdict.AGAIN);
        Script other = new Script("other" + suffix, Channel.EMAIL);
        drain(other);
        assertThat(other.got())
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.enclosure().orElseThrow().pdf())
                        .isEqualTo(letters.pdf(scope, home.id(), letter)));
        assertThat(fate().state()).isEqualTo(MessageState.SENT);
    }
}
