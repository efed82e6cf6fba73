package fr.palier.app.messages.carrier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that behaves as mail servers do on bad days. What it has read to the final dot counts as taken. */
public final class RudeMailServer implements AutoCloseable {
    /** How it behaves. */
    public enum Manner {
        KIND,
        /** Offers reports of delivery (RFC 3461). */
        REPORTS,
        /** {@code 421} as greeting. */
        BUSY,
        /** No greeting, ever. */
        SILENT,
        /** {@code 550 5.1.1} to recipients. */
        NO_SUCH_USER,
        /** {@code 550 5.7.1} to recipients: it is us whom it does not like. */
        BLOCKED,
        /** {@code 450} to recipients. */
        GREYLISTING,
        /** {@code 554} to the text. */
        DISLIKES_TEXT,
        /** Takes all of the text, then hangs up. */
        CUTS_AFTER_DATA,
        /** Takes all of the text, then says nothing. */
        SILENT_AFTER_DATA,
        /** Hangs up when the third recipient is named. */
        CUTS_AT_THIRD
    }

    private final ServerSocket socket;
    private final Manner manner;
    private final ConcurrentMap<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final AtomicInteger recipients = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile String envelope = "";

    public RudeMailServer(Manner manner) {
        this.manner = manner;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How often it has taken something for an address. */
    public int taken(String address) {
        return taken.getOrDefault(address, new AtomicInteger()).get();
    }

    /** From whom the last mail came, as its envelope said. */
    public String envelope() {
        return envelope;
    }

    /** How much it has taken in all. */
    public int taken() {
        return taken.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** How often it has taken something for the address that got most. */
    public int mostTaken() {
        return taken.values().stream().mapToInt(AtomicInteger::get).max().orElse(0);
    }

    private void serve() {
        try {
            while (!socket.isClosed()) {
                Socket line = socket.accept();
                Thread.startVirtualThread(() -> talk(line));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void talk(Socket line) {
        try (line) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = line.getOutputStream();
            if (manner == Manner.SILENT) {
                over.await();
            }
            say(out, manner == Manner.BUSY ? "421 too many of you" : "220 here");
            String to = "";
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                if (said.startsWith("RCPT")) {
                    to = said.replaceAll(".*<(.*)>.*", "$1");
                }
                if (!answer(said, to, in, out)) {
                    return;
                }
            }
        } catch (IOException _) {
            // gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the talk goes on. */
    private boolean answer(String said, String to, BufferedReader in, OutputStream out)
            throws IOException, InterruptedException {
        switch (said.split(" ", 2)[0]) {
            case "RCPT" -> {
                if (manner == Manner.CUTS_AT_THIRD && recipients.incrementAndGet() == 3) {
                    return false;
                }
                say(out, toRecipient());
            }
            case "DATA" -> {
                say(out, "354 go on");
                read(in);
                return answerText(out, to);
            }
            case "EHLO" -> say(out, manner == Manner.REPORTS ? "250-here\r\n250 DSN" : "250 fine");
            case "MAIL" -> {
                envelope = said;
                say(out, "250 fine");
            }
            case "QUIT" -> {
                say(out, "221 bye");
                return false;
            }
            default -> say(out, "250 fine");
        }
        return true;
    }

    private String toRecipient() {
        return switch (manner) {
            case NO_SUCH_USER -> "550 5.1.1 nobody of that name";
            case BLOCKED -> "550 5.7.1 we know you";
            case GREYLISTING -> "450 4.2.0 later";
            default -> "250 fine";
        };
    }

    /** Whether the talk goes on. */
    private boolean answerText(OutputStream out, String to) throws IOException, InterruptedException {
        if (manner == Manner.DISLIKES_TEXT) {
            say(out, "554 5.6.0 not that");
            return true;
        }
        taken.computeIfAbsent(to, _ -> new AtomicInteger()).incrementAndGet();
        if (manner == Manner.SILENT_AFTER_DATA) {
            over.await();
        }
        if (manner == Manner.CUTS_AFTER_DATA) {
            return false;
        }
        say(out, "250 taken");
        return true;
    }

    private static void read(BufferedReader in) throws IOException {
        String text = in.readLine();
        while (text != null && !text.equals(".")) {
            text = in.readLine();
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        over.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
