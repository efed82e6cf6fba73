package fr.palier.app.messages.carrier;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
     * @param domains for which this server may send besides that of {@code from}: a landlord may write from an address of these
     * @param returns where what could not be brought comes back, if anybody reads it
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
            @DefaultValue("30s") Duration answerWithin,
            @DefaultValue List<String> domains,
            @Nullable Returns returns) {
        public Mail {
            lacking(Map.of("name", is(name), "host", is(host), "from", is(from)), List.of("name", "host", "from"))
                    .ifPresent(field -> {
                        throw new IllegalStateException("a mail account of palier.messages.email lacks " + field
                                + ": give name, host and from");
                    });
        }

        /** Encryption that is offered is enough where no password is sent. */
        Tls needed() {
            return password == null ? tls : safe(tls, host);
        }

        /** In which its messages are numbered. */
        String domain() {
            return from.substring(from.indexOf('@') + 1);
        }

        /** Whether it may send in the name of an address of this domain. */
        boolean speaksFor(String other) {
            return Stream.concat(Stream.of(domain()), domains.stream()).anyMatch(other::equalsIgnoreCase);
        }

        @Override
        public String toString() {
            return "Mail[" + name + "]";
        }
    }

    /**
     * The mailbox to which mail comes back (IMAP).
     *
     * @param address that brings there what is sent back; that of the account's sender, where it is the same box
     */
    public record Returns(
            String host,
            @DefaultValue("993") int port,
            @DefaultValue("IMPLICIT") Tls tls,
            String user,
            String password,
            @DefaultValue("INBOX") String folder,
            @Nullable String address,
            @DefaultValue("5s") Duration connectWithin,
            @DefaultValue("30s") Duration answerWithin) {
        public Returns {
            lacking(
                            Map.of("host", is(host), "user", is(user), "password", is(password)),
                            List.of("host", "user", "password"))
                    .ifPresent(field -> {
                        throw new IllegalStateException("a box of returns of palier.messages.email lacks " + field
                                + ": give host, user and password");
                    });
        }

        Tls needed() {
            return safe(tls, host);
        }

        @Override
        public String toString() {
            return "Returns[•••]";
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
        public Sms {
            List<String> order = List.of("name", "host", "user", "password", "sender");
            Map<String, Boolean> known = Map.of(
                    "name",
                    is(name),
                    "host",
                    is(host),
                    "user",
                    is(user),
                    "password",
                    is(password),
                    "sender",
                    is(sender));
            lacking(known, order).ifPresent(field -> {
                throw new IllegalStateException("an account of palier.messages.sms lacks " + field
                        + ": give name, host, user, password and sender");
            });
        }

        @Override
        public String toString() {
            return "Sms[" + name + "]";
        }
    }

    /** For a line over which a password goes: encryption that is offered has to be taken, but where the server is this machine. */
    private static Tls safe(Tls wanted, String host) {
        return wanted == Tls.OFFERED && !isHere(host) ? Tls.REQUIRED : wanted;
    }

    /** The configuration is bound by reflection, past what the compiler knows of null. */
    private static boolean is(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static Optional<String> lacking(Map<String, Boolean> known, List<String> order) {
        return order.stream().filter(field -> !known.getOrDefault(field, false)).findFirst();
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
