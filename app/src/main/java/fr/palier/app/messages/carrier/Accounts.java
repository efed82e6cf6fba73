package fr.palier.app.messages.carrier;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Accounts with providers, as configured under {@code palier.messages}: passwords come from the environment or a file of secrets,
 * stand in no table and on no page.
 *
 * @param email mail servers, the first is used first
 * @param sms providers of text messages, the first is used first
 */
public record Accounts(
        @DefaultValue List<Mail> email, @DefaultValue List<Sms> sms) {
    /** Whether the line to a mail server is encrypted. */
    public enum Tls {
        /** Where the server offers it. */
        OFFERED,
        /** Nothing is sent otherwise. */
        REQUIRED,
        /** From the first byte on, as on port 465. */
        IMPLICIT
    }

    /**
     * An account with a mail server. A password is never sent over a line that others can read.
     *
     * @param from the address that mail comes from, and to which answers go
     */
    public record Mail(
            String name,
            String host,
            @DefaultValue("587") int port,
            @DefaultValue("OFFERED") Tls tls,
            @Nullable String user,
            @Nullable String password,
            String from,
            @DefaultValue("5s") Duration connectWithin,
            @DefaultValue("30s") Duration answerWithin) {
        /** Encryption that is offered is enough where no password is sent, or the server is this machine. */
        Tls needed() {
            return tls == Tls.OFFERED && password != null && !isHere(host) ? Tls.REQUIRED : tls;
        }

        @Override
        public String toString() {
            return "Mail[" + name + "]";
        }
    }

    /** How a provider writes a message's number in its answers and in its receipts. */
    public enum Numbers {
        SAME,
        /** Hexadecimal in answers, decimal in receipts. */
        DECIMAL_RECEIPTS,
        /** Decimal in answers, hexadecimal in receipts. */
        HEXADECIMAL_RECEIPTS
    }

    /**
     * An account with a provider of text messages.
     *
     * @param sender what telephones show: a name of 11 letters at most
     * @param window texts under way at a time
     */
    public record Sms(
            String name,
            String host,
            @DefaultValue("2775") int port,
            @DefaultValue("false") boolean tls,
            String user,
            String password,
            String sender,
            @DefaultValue("SAME") Numbers numbers,
            @DefaultValue("10") int window,
            @DefaultValue("5s") Duration connectWithin,
            @DefaultValue("20s") Duration answerWithin) {
        @Override
        public String toString() {
            return "Sms[" + name + "]";
        }
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
