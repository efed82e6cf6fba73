package fr.palier.app.messages.carrier;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A line to a mail server that remembers how far it came: from {@code DATA} on, silence may mean that the server took it. */
final class SmtpLine extends SMTPTransport {
    private boolean pastData;

    SmtpLine(Session session, boolean encrypted) {
        super(session, null, encrypted ? "smtps" : "smtp", encrypted);
    }

    void begin() {
        pastData = false;
    }

    boolean isPastData() {
        return pastData;
    }

    @Override
    protected OutputStream data() throws MessagingException {
        pastData = true;
        return super.data();
    }
}
