package fr.palier.app.messages.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.palier.app.messages.carrier.Accounts.Mail;
import fr.palier.app.messages.carrier.Accounts.Tls;
import fr.palier.app.messages.carrier.Handed.Lost;
import fr.palier.app.messages.carrier.Handed.PutOff;
import fr.palier.app.messages.carrier.Handed.Reach;
import fr.palier.app.messages.carrier.Handed.Refused;
import fr.palier.app.messages.carrier.Handed.Taken;
import fr.palier.app.messages.carrier.RudeMailServer.Manner;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmtpCarrierTest {
    private static final String BODY = "Bonjour,\n\nL’eau sera coupée à 8 h : prévoyez une réserve.\n.\nCœur de l’été";

    private static Mail account(int port) {
        return new Mail(
                "essai",
                "127.0.0.1",
                port,
                Tls.OFFERED,
                null,
                null,
                "messages@palier.example.org",
                Duration.ofSeconds(2),
                Duration.ofMillis(700),
                List.of("garonne.example.org"),
                null);
    }

    private static Parcel parcel(int n) {
        return new Parcel("palier.1." + n, "Garonne Habitat é", "l.azema" + n + "@example.org", "Coupure d’eau", BODY);
    }

    private static List<Handed> hand(Manner manner, int parcels) {
        try (RudeMailServer server = new RudeMailServer(manner);
                SmtpCarrier carrier = new SmtpCarrier(account(server.port()))) {
            return carrier.hand(java.util.stream.IntStream.rangeClosed(1, parcels)
                    .mapToObj(SmtpCarrierTest::parcel)
                    .toList());
        }
    }

    @Test
    void writesPlainTextUnderOurNumber() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (SmtpCarrier carrier = new SmtpCarrier(account(server.getSmtp().getPort()))) {
            assertThat(carrier.hand(List.of(parcel(1), parcel(2))))
                    .containsExactly(new Taken("palier.1.1"), new Taken("palier.1.2"));
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getMessageID()).isEqualTo("<palier.1.1@palier.example.org>");
            assertThat(mail.getSubject()).isEqualTo("Coupure d’eau");
            assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Garonne Habitat é");
            assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
            assertThat(((String) mail.getContent()).replace("\r\n", "\n").strip())
                    .isEqualTo(BODY);
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        } finally {
            server.stop();
        }
    }

    private static Parcel from(From from) {
        return new Parcel("palier.1.1", from, "l.azema@example.org", "Coupure d’eau", BODY, Optional.empty());
    }

    /** A landlord writes from a domain that was entrusted to this server; from another it would count as forged. */
    @Test
    void saysFromWhomItComesWithinItsDomains() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (SmtpCarrier carrier = new SmtpCarrier(account(server.getSmtp().getPort()))) {
            Optional<String> answers = Optional.of("accueil@elsewhere.example.org");
            carrier.hand(List.of(
                    from(new From("Garonne", Optional.of("avis@garonne.example.org"), answers, Optional.empty())),
                    from(new From("Garonne", Optional.of("avis@elsewhere.example.org"), answers, Optional.empty()))));
            MimeMessage own = server.getReceivedMessages()[0];
            assertThat(own.getFrom()[0]).hasToString("Garonne <avis@garonne.example.org>");
            assertThat(own.getReplyTo()[0]).hasToString("Garonne <accueil@elsewhere.example.org>");
            assertThat(own.getMessageID()).isEqualTo("<palier.1.1@palier.example.org>");
            assertThat(server.getReceivedMessages()[1].getFrom()[0])
                    .hasToString("Garonne <messages@palier.example.org>");
        } finally {
            server.stop();
        }
    }

    /** So that reports name the message, and bring nobody's words back. */
    @Test
    void asksForReportsByOurReferenceWhereTheServerOffersIt() {
        try (RudeMailServer server = new RudeMailServer(Manner.REPORTS);
                SmtpCarrier carrier = new SmtpCarrier(account(server.port()))) {
            assertThat(carrier.hand(List.of(parcel(1)))).containsExactly(new Taken("palier.1.1"));
            assertThat(server.envelope()).contains("<messages@palier.example.org>", "RET=HDRS", "ENVID=palier.1.1");
        }
        try (RudeMailServer server = new RudeMailServer(Manner.KIND);
                SmtpCarrier carrier = new SmtpCarrier(account(server.port()))) {
            carrier.hand(List.of(parcel(1)));
            assertThat(server.envelope()).doesNotContain("ENVID");
        }
    }

    @Test
    void putsOffWhatNobodyIsThereToTake() {
        assertThat(hand(Manner.BUSY, 2)).containsOnly(new PutOff("provider-absent", Reach.PROVIDER));
        assertThat(hand(Manner.SILENT, 2)).containsOnly(new PutOff("provider-absent", Reach.PROVIDER));
        try (SmtpCarrier carrier = new SmtpCarrier(account(1))) {
            assertThat(carrier.hand(List.of(parcel(1)))).containsOnly(new PutOff("provider-absent", Reach.PROVIDER));
        }
    }

    @Test
    void tellsABadAddressFromABadDay() {
        assertThat(hand(Manner.NO_SUCH_USER, 2)).containsOnly(new Refused("address-refused", true));
        assertThat(hand(Manner.BLOCKED, 1)).containsOnly(new Refused("address-refused", false));
        assertThat(hand(Manner.GREYLISTING, 2)).containsOnly(new PutOff("put-off", Reach.MESSAGE));
        assertThat(hand(Manner.DISLIKES_TEXT, 1)).containsOnly(new Refused("content-refused", false));
    }

    @Test
    void refusesAnAddressThatIsNone() {
        try (RudeMailServer server = new RudeMailServer(Manner.KIND);
                SmtpCarrier carrier = new SmtpCarrier(account(server.port()))) {
            Parcel wrong = new Parcel("palier.1.1", "Garonne Habitat", "l.azema@", "Coupure", BODY);
            assertThat(carrier.hand(List.of(wrong, parcel(2))))
                    .containsExactly(new Refused("address-refused", true), new Taken("palier.1.2"));
        }
    }

    /** The server has it, or not: nobody says so, and nothing is sent again. */
    @ParameterizedTest
    @EnumSource(names = {"CUTS_AFTER_DATA", "SILENT_AFTER_DATA"})
    void doesNotKnowWhatBecameOfATextWithoutAnAnswer(Manner manner) {
        try (RudeMailServer server = new RudeMailServer(manner);
                SmtpCarrier carrier = new SmtpCarrier(account(server.port()))) {
            List<Handed> answers = carrier.hand(List.of(parcel(1), parcel(2), parcel(3)));
            assertThat(answers)
                    .containsExactly(
                            new Lost("cut-off"), new Lost("cut-off"), new PutOff("provider-absent", Reach.PROVIDER));
            assertThat(server.mostTaken()).isEqualTo(1);
            assertThat(server.taken("l.azema3@example.org")).isZero();
        }
    }

    @Test
    void goesOnOverASecondLineWhereTheFirstBreaks() {
        try (RudeMailServer server = new RudeMailServer(Manner.CUTS_AT_THIRD);
                SmtpCarrier carrier = new SmtpCarrier(account(server.port()))) {
            assertThat(carrier.hand(List.of(parcel(1), parcel(2), parcel(3), parcel(4))))
                    .containsExactly(
                            new Taken("palier.1.1"),
                            new Taken("palier.1.2"),
                            new PutOff("provider-absent", Reach.PROVIDER),
                            new Taken("palier.1.4"));
            assertThat(server.taken("l.azema3@example.org")).isZero();
        }
    }

    @Test
    void neverSendsAPasswordInClear() {
        Mail open = new Mail(
                "essai",
                "mail.example.org",
                25,
                Tls.OFFERED,
                "u",
                "p",
                "a@example.org",
                Duration.ZERO,
                Duration.ZERO,
                List.of(),
                null);
        assertThat(open.needed()).isEqualTo(Tls.REQUIRED);
        assertThat(open).hasToString("Mail[essai]");
    }
}
