package fr.palier.app.messages.carrier;

import fr.palier.app.messages.carrier.Accounts.Numbers;
import fr.palier.app.messages.carrier.Accounts.Sms;
import fr.palier.engine.text.ShortMessage;
import fr.palier.engine.text.ShortMessage.Coding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;

/** A provider's centre of text messages that speaks the real protocol, and misbehaves as it is told. */
public final class TextCentre extends Unused implements AutoCloseable {
    /** How it behaves. */
    public enum Manner {
        KIND,
        /** Takes five texts, then wants fewer at a time. */
        THROTTLES,
        /** Takes texts, and says nothing. */
        SILENT,
        /** Knows no number. */
        NO_SUCH_NUMBER,
        /** Has trouble of its own. */
        BROKEN
    }

    /** A text as the telephone shows it, all its parts together. */
    public record Text(String to, String sender, String words, Coding coding, int parts) {}

    private static final int BEFORE_THROTTLING = 5;
    private static final int HEADER = 6;
    private static final int UDH = 0x40;

    private final SMPPServerSessionListener listener;
    private final Numbers numbers;
    private final AtomicLong last = new AtomicLong(0xab0);
    private final AtomicInteger taken = new AtomicInteger();
    private final List<SMPPServerSession> lines = new CopyOnWriteArrayList<>();
    private final List<Text> texts = new CopyOnWriteArrayList<>();
    private final ConcurrentMap<String, ConcurrentMap<Integer, byte[]>> parts = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Long> ids = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final int port;
    private volatile Manner manner = Manner.KIND;

    public TextCentre(Numbers numbers) {
        this.numbers = numbers;
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            port = socket.getLocalPort();
            listener = new SMPPServerSessionListener(port, new Here(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listener.setMessageReceiverListener(this);
        Thread.startVirtualThread(this::serve);
    }

    /** On this machine alone. */
    private record Here(ServerSocket socket) implements ServerConnectionFactory {
        @Override
        public ServerConnection listen(int port) {
            return new ServerSocketConnection(socket);
        }

        @Override
        public ServerConnection listen(int port, int timeout) {
            return listen(port);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) {
            return listen(port);
        }
    }

    public void behave(Manner other) {
        manner = other;
    }

    /** An account with it. */
    public Sms account(String name) {
        return new Sms(
                name,
                "127.0.0.1",
                port,
                false,
                "palier",
                "secret",
                "GARONNE",
                numbers,
                10,
                Duration.ofSeconds(3),
                Duration.ofMillis(700));
    }

    public List<Text> texts() {
        return List.copyOf(texts);
    }

    /** How often a number got a whole text. */
    public long taken(String to) {
        return texts.stream().filter(text -> text.to.equals(to)).count();
    }

    private void serve() {
        while (over.getCount() > 0) {
            try {
                SMPPServerSession line = listener.accept();
                Thread.startVirtualThread(() -> bind(line));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void bind(SMPPServerSession line) {
        try {
            line.waitForBind(5000).accept("centre");
            lines.add(line);
        } catch (PDUStringException | TimeoutException | IOException e) {
            line.close();
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submitted, SMPPServerSession source)
            throws ProcessRequestException {
        switch (manner) {
            case KIND -> {}
            case THROTTLES -> refuse(taken.incrementAndGet() > BEFORE_THROTTLING, SMPPConstant.STAT_ESME_RTHROTTLED);
            case SILENT -> {
                keep(submitted);
                await();
            }
            case NO_SUCH_NUMBER -> refuse(true, SMPPConstant.STAT_ESME_RINVDSTADR);
            case BROKEN -> refuse(true, SMPPConstant.STAT_ESME_RSYSERR);
        }
        if (manner != Manner.SILENT) {
            keep(submitted);
        }
        long number = last.incrementAndGet();
        ids.put(submitted.getDestAddress(), number);
        try {
            return new SubmitSmResult(new MessageId(inAnswers(number)), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuse(boolean when, int status) throws ProcessRequestException {
        if (when) {
            throw new ProcessRequestException("no", status);
        }
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String inAnswers(long number) {
        return numbers == Numbers.DECIMAL_RECEIPTS ? Long.toHexString(number).toUpperCase() : Long.toString(number);
    }

    private String inReceipts(long number) {
        return numbers == Numbers.HEXADECIMAL_RECEIPTS
                ? Long.toHexString(number).toUpperCase()
                : Long.toString(number);
    }

    private void keep(SubmitSm submitted) {
        byte[] bytes = submitted.getShortMessage();
        Coding coding = submitted.getDataCoding() == 0 ? Coding.GSM : Coding.UCS2;
        boolean cut = (submitted.getEsmClass() & UDH) != 0;
        int total = cut ? bytes[4] : 1;
        int nth = cut ? bytes[5] : 1;
        String key = submitted.getDestAddress() + "/" + (cut ? bytes[3] : "");
        ConcurrentMap<Integer, byte[]> known = parts.computeIfAbsent(key, _ -> new ConcurrentHashMap<>());
        known.put(nth, cut ? Arrays.copyOfRange(bytes, HEADER, bytes.length) : bytes);
        if (known.size() == total) {
            parts.remove(key);
            List<byte[]> inOrder =
                    known.keySet().stream().sorted().map(known::get).toList();
            texts.add(new Text(
                    submitted.getDestAddress(),
                    submitted.getSourceAddr(),
                    new ShortMessage(coding, inOrder).read(),
                    coding,
                    total));
        }
    }

    /** Says what became of the last text to a number, as often as it is asked to. */
    public void receipt(String to, String stat) {
        deliver(
                to,
                "id:" + inReceipts(ids.getOrDefault(to, 0L))
                        + " sub:001 dlvrd:001 submit date:2004151030 done date:2004151031 stat:" + stat
                        + " err:000 text:id:1 stat:NONE");
    }

    /** Delivers a receipt of these words. */
    public void deliver(String from, String words, OptionalParameter... fields) {
        try {
            lines.getLast()
                    .deliverShortMessage(
                            "",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            from,
                            TypeOfNumber.ALPHANUMERIC,
                            NumberingPlanIndicator.UNKNOWN,
                            "GARONNE",
                            new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            DataCodings.ZERO,
                            words.getBytes(StandardCharsets.ISO_8859_1),
                            fields);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every line is cut. */
    public void cut() {
        lines.forEach(SMPPServerSession::close);
        lines.clear();
    }

    @Override
    public void close() {
        over.countDown();
        cut();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
