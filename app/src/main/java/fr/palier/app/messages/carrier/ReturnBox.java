package fr.palier.app.messages.carrier;

import fr.palier.app.messages.carrier.Accounts.Returns;
import fr.palier.app.messages.carrier.Accounts.Tls;
import fr.palier.app.messages.carrier.Receipt.Verdict;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

/**
 * The mailbox to which mail comes back that a server took and could not bring (IMAP). A report that is understood becomes a receipt
 * and is deleted: it names a person. Whatever else is there stays, marked as read, for somebody to look at.
 */
public final class ReturnBox {
    private static final int AT_ONCE = 200;
    private static final int LARGEST = 256 * 1024;

    private final String provider;
    private final String domain;
    private final Returns account;
    private final Session session;

    /** @param domain in which our messages are numbered */
    ReturnBox(String provider, String domain, Returns account) {
        this.provider = provider;
        this.domain = domain;
        this.account = account;
        this.session = Session.getInstance(properties(account));
    }

    private static Properties properties(Returns account) {
        String protocol = "mail." + protocol(account) + ".";
        Properties properties = new Properties();
        properties.put(
                protocol + "connectiontimeout",
                Long.toString(account.connectWithin().toMillis()));
        properties.put(
                protocol + "timeout", Long.toString(account.answerWithin().toMillis()));
        properties.put(
                protocol + "writetimeout", Long.toString(account.answerWithin().toMillis()));
        properties.put(protocol + "starttls.enable", "true");
        properties.put(protocol + "starttls.required", Boolean.toString(account.needed() == Tls.REQUIRED));
        properties.put(protocol + "ssl.checkserveridentity", "true");
        properties.put(protocol + "peek", "true"); // only what was dealt with is marked as read
        return properties;
    }

    private static String protocol(Returns account) {
        return account.tls() == Tls.IMPLICIT ? "imaps" : "imap";
    }

    /** Takes what reports say. */
    @FunctionalInterface
    public interface Desk {
        /**
         * Keeps it.
         *
         * @return false where it speaks of none of our messages
         */
        boolean receive(Receipt receipt);
    }

    /**
     * What was found.
     *
     * @param mayGoOn whether there may be more that is new
     * @param left how many mails stay in the box
     */
    public record Read(boolean mayGoOn, int left) {}

    /**
     * Reads what has come since, at most some hundred mails.
     *
     * @throws MessagingException where the server is not there or does not let us in
     */
    public Read read(Desk desk) throws MessagingException {
        try (Store store = session.getStore(protocol(account))) {
            store.connect(account.host(), account.port(), account.user(), account.password());
            try (Folder folder = store.getFolder(account.folder())) {
                folder.open(Folder.READ_WRITE);
                boolean mayGoOn = read(folder, desk);
                folder.expunge();
                return new Read(mayGoOn, folder.getMessageCount());
            }
        }
    }

    private boolean read(Folder folder, Desk desk) throws MessagingException {
        Message[] fresh = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        Message[] some = Arrays.copyOf(fresh, Math.min(fresh.length, AT_ONCE));
        FetchProfile sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.SIZE);
        folder.fetch(some, sizes);
        for (Message mail : some) {
            boolean understood =
                    report(mail).filter(report -> desk.receive(receipt(report))).isPresent();
            mail.setFlag(understood ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
        }
        return fresh.length > some.length;
    }

    /** Nothing is fetched of a mail that is larger than reports are. */
    private Optional<MailReport> report(Message mail) {
        try {
            if (mail.getSize() > LARGEST) {
                return Optional.empty();
            }
            Bounded bytes = new Bounded();
            mail.writeTo(bytes);
            MimeMessage read = new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
            return MailReport.of(read, domain);
        } catch (IOException | MessagingException _) {
            return Optional.empty(); // one mail that cannot be read keeps nobody from the next
        }
    }

    private Receipt receipt(MailReport report) {
        Verdict verdict = switch (report.verdict()) {
            case DELIVERED -> Verdict.DELIVERED;
            case FAILED -> Verdict.FAILED;
            case UNREACHABLE -> Verdict.UNREACHABLE;
            case UNDERWAY -> Verdict.UNDERWAY;
        };
        return new Receipt(provider, report.reference(), report.said(), verdict, report.status(), "");
    }

    /** Takes no more than reports are large. */
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            if (bytes.size() + length > LARGEST) {
                throw new IOException("larger than a report");
            }
            bytes.write(some, from, length);
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }
}
