package fr.palier.app.messages.carrier;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Accounts.Mail;
import fr.palier.app.messages.carrier.Accounts.Tls;
import fr.palier.app.messages.carrier.Handed.PutOff;
import fr.palier.app.messages.carrier.Handed.Reach;
import fr.palier.app.messages.carrier.Handed.Refused;
import fr.palier.app.messages.carrier.Handed.Taken;
import fr.palier.app.messages.carrier.Parcel.Enclosure;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Carries mail over SMTP (RFC 5321): plain text in UTF-8, a letter with it perhaps, one person a message, nothing in it that tells when it is read. A batch goes
 * over one line; where that breaks, a second is tried once, and the rest is put off.
 */
public final class SmtpCarrier implements Carrier {
    private static final int LINES = 2;

    private final Mail account;
    private final Session session;

    public SmtpCarrier(Mail account) {
        this.account = account;
        this.session = Session.getInstance(properties(account));
    }

    private static Properties properties(Mail account) {
        String protocol = account.tls() == Tls.IMPLICIT ? "mail.smtps." : "mail.smtp.";
        Properties properties = new Properties();
        properties.put(
                protocol + "connectiontimeout",
                Long.toString(account.connectWithin().toMillis()));
        properties.put(
                protocol + "timeout", Long.toString(account.answerWithin().toMillis()));
        properties.put(
                protocol + "writetimeout", Long.toString(account.answerWithin().toMillis()));
        properties.put(protocol + "quitwait", "false");
        properties.put(protocol + "starttls.enable", "true");
        properties.put(protocol + "starttls.required", Boolean.toString(account.needed() == Tls.REQUIRED));
        properties.put(protocol + "ssl.checkserveridentity", "true");
        properties.put(protocol + "auth", Boolean.toString(account.user() != null));
        properties.put(protocol + "from", account.from());
        return properties;
    }

    @Override
    public String name() {
        return account.name();
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public List<Handed> hand(List<Parcel> parcels) {
        List<Handed> answers = new ArrayList<>();
        int before = -1;
        for (int line = 0; line < LINES && answers.size() < parcels.size() && answers.size() > before; line++) {
            before = answers.size();
            over(new SmtpLine(session, account.tls() == Tls.IMPLICIT), parcels, answers);
        }
        while (answers.size() < parcels.size()) {
            answers.add(new PutOff("provider-absent", Reach.PROVIDER));
        }
        return answers;
    }

    /** Goes on from the first without an answer, until the line is of no more use. */
    private void over(SmtpLine line, List<Parcel> parcels, List<Handed> answers) {
        try (line) {
            line.connect(account.host(), account.port(), account.user(), account.password());
            boolean good = true;
            while (good && answers.size() < parcels.size()) {
                Handed answer = hand(line, parcels.get(answers.size()));
                answers.add(answer);
                good = answer instanceof Taken || (!endsTheLine(answer) && line.isConnected());
            }
        } catch (MessagingException _) {
            // what has no answer yet was not handed over
        }
    }

    private static boolean endsTheLine(Handed answer) {
        return answer instanceof Handed.Lost || (answer instanceof PutOff off && off.reach() != Reach.MESSAGE);
    }

    private Handed hand(SmtpLine line, Parcel parcel) {
        line.begin();
        try {
            MimeMessage message = new Numbered(session, parcel.reference() + "@" + domain());
            write(message, parcel);
            line.sendMessage(message, message.getAllRecipients());
            return new Taken(parcel.reference());
        } catch (AddressException _) {
            return new Refused("address-refused", true);
        } catch (MessagingException trouble) {
            return SmtpAnswer.of(trouble, line.isPastData());
        }
    }

    private void write(MimeMessage message, Parcel parcel) throws MessagingException {
        try {
            message.setFrom(new InternetAddress(account.from(), parcel.from(), StandardCharsets.UTF_8.name()));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(parcel.to()));
        message.setSubject(parcel.subject(), StandardCharsets.UTF_8.name());
        Optional<Enclosure> enclosure = parcel.enclosure();
        if (enclosure.isPresent()) {
            message.setContent(with(parcel.body(), enclosure.get()));
        } else {
            message.setText(parcel.body(), StandardCharsets.UTF_8.name());
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
    }

    private static MimeMultipart with(String body, Enclosure enclosure) throws MessagingException {
        MimeBodyPart words = new MimeBodyPart();
        words.setText(body, StandardCharsets.UTF_8.name());
        MimeBodyPart pdf = new MimeBodyPart();
        pdf.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.pdf(), "application/pdf")));
        pdf.setFileName(enclosure.name());
        pdf.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart(words, pdf);
    }

    private String domain() {
        return account.from().substring(account.from().indexOf('@') + 1);
    }

    /** A message with a number of ours. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }

    @Override
    public void close() {
        // a line lives as long as its batch
    }
}
