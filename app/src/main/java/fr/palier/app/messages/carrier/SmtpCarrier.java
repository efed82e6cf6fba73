package fr.palier.app.messages.carrier;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Accounts.Mail;
import fr.palier.app.messages.carrier.Accounts.Returns;
import fr.palier.app.messages.carrier.Accounts.Tls;
import fr.palier.app.messages.carrier.Handed.PutOff;
import fr.palier.app.messages.carrier.Handed.Reach;
import fr.palier.app.messages.carrier.Handed.Refused;
import fr.palier.app.messages.carrier.Handed.Taken;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * Carries mail over SMTP (RFC 5321): plain text in UTF-8, one person a message, nothing in it that tells when it is read. A batch goes
 * over one line; where that breaks, a second is tried once, and the rest is put off.
 */
public final class SmtpCarrier implements Carrier {
    private static final int LINES = 2;

    private final Mail account;
    private final Session session;
    private final Optional<ReturnBox> returns;

    public SmtpCarrier(Mail account) {
        this.account = account;
        this.session = Session.getInstance(properties(account));
        this.returns =
                Optional.ofNullable(account.returns()).map(box -> new ReturnBox(account.name(), account.domain(), box));
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
        properties.put(protocol + "from", returnTo(account));
        return properties;
    }

    /** The sender on the envelope, to whom reports go. */
    private static String returnTo(Mail account) {
        return Optional.ofNullable(account.returns()).map(Returns::address).orElse(account.from());
    }

    @Override
    public Optional<ReturnBox> returns() {
        return returns;
    }

    @Override
    public boolean speaksFor(String domain) {
        return account.speaksFor(domain);
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
            Numbered message = new Numbered(session, parcel.reference() + "@" + account.domain());
            write(message, parcel);
            if (line.supportsExtension("DSN")) {
                message.askForReports(parcel.reference());
            }
            line.sendMessage(message, message.getAllRecipients());
            return new Taken(parcel.reference());
        } catch (AddressException _) {
            return new Refused("address-refused", true);
        } catch (MessagingException trouble) {
            return SmtpAnswer.of(trouble, line.isPastData());
        }
    }

    private void write(MimeMessage message, Parcel parcel) throws MessagingException {
        From from = parcel.from();
        message.setFrom(address(from.mail().filter(this::mayUse).orElse(account.from()), from.name()));
        if (from.replyTo().isPresent()) {
            message.setReplyTo(new InternetAddress[] {address(from.replyTo().get(), from.name())});
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(parcel.to()));
        message.setSubject(parcel.subject(), StandardCharsets.UTF_8.name());
        message.setText(parcel.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
    }

    /** What was allowed when a landlord decided may not be any more, and a second server may send for fewer. */
    private boolean mayUse(String address) {
        return account.speaksFor(address.substring(address.lastIndexOf('@') + 1));
    }

    private static InternetAddress address(String address, String name) {
        try {
            return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    /** A message with a number of ours. */
    private static final class Numbered extends SMTPMessage {
        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        /** A report names the message by our reference, and brings its headers back without its words (RFC 3461). */
        void askForReports(String reference) {
            setReturnOption(RETURN_HDRS);
            setMailExtension("ENVID=" + reference);
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
