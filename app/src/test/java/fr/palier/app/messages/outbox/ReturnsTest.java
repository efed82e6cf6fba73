package fr.palier.app.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Accounts.Mail;
import fr.palier.app.messages.carrier.Accounts.Returns;
import fr.palier.app.messages.carrier.Accounts.Tls;
import fr.palier.app.messages.carrier.SmtpCarrier;
import fr.palier.app.messages.outbox.Outbox.Box;
import fr.palier.app.shared.Scope;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes back of mail, read over IMAP from a real server. */
class ReturnsTest extends OutboxTestBed {
    private static final String OURS = "palier.example.org";
    private static final String BOX = "retours@" + OURS;

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private GreenMailUser box;
    private Node node;
    private int send;
    private List<String> sent;

    @BeforeEach
    void sendsMailToThree() {
        server.start();
        box = server.setUser(BOX, "retours", "secret");
        node = node(_ -> List.of(new SmtpCarrier(account("secret"))));
        for (int tenancy = 1; tenancy <= 3; tenancy++) {
            email(tenancy);
        }
        send = texting(Rows.Kind.USUAL, Channel.EMAIL, Channel.LETTER);
        node.drain(scope, Channel.EMAIL);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("email sent", 3));
        sent = Arrays.stream(server.getReceivedMessages())
                .map(ReturnsTest::numbered)
                .toList();
    }

    @AfterEach
    void stops() {
        server.stop();
    }

    private Mail account(String password) {
        Returns returns = new Returns(
                "127.0.0.1",
                server.getImap().getPort(),
                Tls.OFFERED,
                "retours",
                password,
                "INBOX",
                BOX,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
        return new Mail(
                mail.name(),
                "127.0.0.1",
                server.getSmtp().getPort(),
                Tls.OFFERED,
                null,
                null,
                "messages@" + OURS,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                List.of(),
                returns);
    }

    /** The number under which the mail to a tenancy went out. */
    private String number(int tenancy) {
        return sent.stream()
                .filter(one -> one.startsWith("l.azema" + tenancy + "@"))
                .map(one -> one.substring(one.indexOf('<') + 1, one.lastIndexOf('@')))
                .findFirst()
                .orElseThrow();
    }

    private static String numbered(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0] + " " + Objects.requireNonNull(mail.getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void arrives(String mail) {
        try {
            box.deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String report(String fields, String original) {
        return """
                Return-Path: <>
                From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
                To: retours@palier.example.org
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                This is the mail system at host mx.example.net.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net
                %s
                --b
                Content-Type: text/rfc822-headers

                %s

                --b--
                """.formatted(fields, original);
    }

    private static String report(String action, String status, String number) {
        return report(
                """

                Final-Recipient: rfc822; l.azema@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s
                """.formatted(action, status, status),
                "From: messages@palier.example.org\nMessage-ID: <" + number + "@" + OURS + ">");
    }

    private long dropped() {
        return rows.one(scope, "select count(*) from messages.dropped_address where landlord_id = ?");
    }

    private Box seen() {
        return transactions
                .unscoped(() -> node.bean(ProviderStore.class).all().get(mail.name()))
                .box()
                .orElseThrow();
    }

    @Test
    void goesOnByTheNextWayWhereMailComesBack() {
        arrives(report("failed", "5.1.1", number(1)));
        arrives(report("failed", "5.2.2", number(2)));
        node.returns();
        assertThat(rows.of(scope, 1)).containsExactly("email failed unreachable", "letter waiting");
        assertThat(rows.of(scope, 2)).containsExactly("email failed not-delivered", "letter waiting");
        assertThat(rows.of(scope, 3)).containsExactly("email sent");
        assertThat(rows.text(
                        scope, "select string_agg(address, ' ') from messages.dropped_address where landlord_id = ?"))
                .isEqualTo("l.azema1@example.org");
        assertThat(seen().left()).isZero();
        assertThat(seen().trouble()).isEmpty();
    }

    @Test
    void changesNothingTwiceAndNothingForWhatIsOnItsWay() {
        arrives(report("delayed", "4.4.1", number(1)));
        arrives(report("failed", "5.1.1", number(2)));
        arrives(report("failed", "5.1.1", number(2)));
        node.returns();
        arrives(report("failed", "5.1.1", number(2)));
        node.returns();
        assertThat(rows.of(scope, 1)).containsExactly("email sent");
        assertThat(rows.of(scope, 2)).containsExactly("email failed unreachable", "letter waiting");
        assertThat(dropped()).isEqualTo(1);
        assertThat(seen().left()).isZero();
    }

    @Test
    void keepsWhatCameFirst() {
        arrives(report("delivered", "2.1.5", number(1)));
        node.returns();
        arrives(report("failed", "5.1.1", number(1)));
        node.returns();
        assertThat(rows.of(scope, 1)).containsExactly("email delivered");
        assertThat(dropped()).isZero();
    }

    /** The line broke after the text: nobody knew, until the report. */
    @Test
    void settlesWhatNobodyKnew() {
        rows.all(scope, "update messages.message set state = 'unknown', provider_ref = null where landlord_id = ?");
        arrives(report("failed", "5.1.1", number(1)));
        node.returns();
        assertThat(rows.of(scope, 1)).containsExactly("email failed unreachable", "letter waiting");
    }

    /** Servers may leave out the headers, where they name the envelope. */
    @Test
    void knowsAMessageByItsEnvelope() {
        arrives(report(
                "Original-Envelope-Id: " + number(1) + "\n\nAction: failed\nStatus: 5.1.1\n", "Subject: Coupure"));
        node.returns();
        assertThat(rows.of(scope, 1)).containsExactly("email failed unreachable", "letter waiting");
    }

    /** Whoever got a message knows its name, and may try to have another's stopped with it. */
    @Test
    void believesNobodyWhoMakesUpAName() {
        String mine = number(1);
        String proof = mine.substring(mine.lastIndexOf('.'));
        String another = number(2).substring(0, number(2).lastIndexOf('.'));
        Scope neighbour = room.withTenancies(2);
        arrives(report("failed", "5.1.1", another + proof));
        arrives(report("failed", "5.1.1", another));
        arrives(report(
                "failed", "5.1.1", mine.replace("palier." + scope.landlord(), "palier." + neighbour.landlord())));
        arrives(report("failed", "5.1.1", mine.toUpperCase(java.util.Locale.ROOT)));
        arrives(report("\nAction: failed\nStatus: 5.1.1\n", "Message-ID: <" + mine + "@elsewhere.example.org>"));
        arrives(report(
                "Original-Envelope-Id: " + mine + "\n\nAction: failed\nStatus: 5.1.1\n",
                "Message-ID: <" + number(2) + "@" + OURS + ">"));
        node.returns();
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("email sent", 3));
        assertThat(dropped()).isZero();
        assertThat(seen().left()).isEqualTo(6);
    }

    @Test
    void leavesWhatItDoesNotUnderstandInTheBoxAndReadsOn() {
        arrives("From: l.azema1@example.org\nSubject: Re: Coupure\nContent-Type: text/plain\n\nMerci\n");
        arrives("Content-Type: multipart/report; report-type=delivery-status; boundary=\n\nfailed\n");
        arrives(
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n--b\nContent-Type: \u0000\n\n--b");
        arrives("Content-Type: multipart/report; report-type=disposition-notification; boundary=\"b\"\n\n--b--\n");
        arrives(report("\nAction: failed\nStatus: 550\n", "Message-ID: <" + number(1) + "@" + OURS + ">"));
        arrives(report(
                "\nAction: failed\nStatus: 5.1.1\n" + "X: y\n".repeat(60_000),
                "Message-ID: <" + number(1) + "@" + OURS + ">"));
        arrives(report("failed", "5.1.1", number(2)));
        node.returns();
        node.returns();
        assertThat(rows.of(scope, 1)).containsExactly("email sent");
        assertThat(rows.of(scope, 2)).containsExactly("email failed unreachable", "letter waiting");
        assertThat(seen().left()).isEqualTo(6);
    }

    /** An address behind which there are several has failed where all of them did. */
    @Test
    void waitsForAllBehindOneAddress() {
        String both = "\nAction: failed\nStatus: 5.1.1\n\nAction: %s\nStatus: %s\n";
        arrives(report(both.formatted("delivered", "2.0.0"), "Message-ID: <" + number(1) + "@" + OURS + ">"));
        arrives(report(both.formatted("failed", "5.7.1"), "Message-ID: <" + number(2) + "@" + OURS + ">"));
        node.returns();
        assertThat(rows.of(scope, 1)).containsExactly("email delivered");
        assertThat(rows.of(scope, 2)).containsExactly("email failed not-delivered", "letter waiting");
    }

    @Test
    void saysWhereTheBoxCannotBeRead() {
        arrives(report("failed", "5.1.1", number(1)));
        Node other = node(_ -> List.of(new SmtpCarrier(account("wrong"))));
        other.returns();
        assertThat(seen().trouble()).contains("refused");
        node.returns();
        assertThat(seen().trouble()).isEmpty();
        server.stop();
        node.returns();
        assertThat(seen().trouble()).contains("absent");
        assertThat(seen().readAt()).isPresent();
    }
}
