package fr.palier.app.messages.carrier;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Accounts.Sms;
import fr.palier.app.messages.carrier.Handed.Lost;
import fr.palier.app.messages.carrier.Handed.PutOff;
import fr.palier.app.messages.carrier.Handed.Reach;
import fr.palier.app.messages.carrier.Handed.Refused;
import fr.palier.app.messages.carrier.Handed.Taken;
import fr.palier.engine.text.ShortMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Carries texts over SMPP 3.4. One line stays bound, so that receipts come; a window of texts is under way at a time. Once the
 * provider is gone or wants less, what of a batch was not submitted is put off.
 */
public final class SmppCarrier implements Carrier {
    private static final int TRIES_OF_A_PIECE = 5;
    private static final long PAUSE_OF_A_PIECE = 500;

    private final Sms account;
    private final SmppReceipts receipts;
    private final Semaphore window;
    private final AtomicInteger numbers = new AtomicInteger();
    private @Nullable SmppLine line;

    public SmppCarrier(Sms account, Receipt.Desk desk) {
        this.account = account;
        this.receipts = new SmppReceipts(account, desk);
        this.window = new Semaphore(account.window());
    }

    @Override
    public String name() {
        return account.name();
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public List<Handed> hand(List<Parcel> parcels) {
        AtomicReference<Optional<PutOff>> stop = new AtomicReference<>(Optional.empty());
        List<Future<Handed>> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = parcels.stream()
                    .map(parcel -> threads.submit(() -> inTurn(parcel, stop)))
                    .toList();
        }
        return answers.stream().map(Future::resultNow).toList();
    }

    private Handed inTurn(Parcel parcel, AtomicReference<Optional<PutOff>> stop) throws InterruptedException {
        window.acquire();
        try {
            Handed answer = stop.get().<Handed>map(off -> off).orElseGet(() -> hand(parcel));
            if (answer instanceof PutOff off && off.reach() != Reach.MESSAGE) {
                stop.set(Optional.of(off));
            } else if (answer instanceof Lost) {
                stop.set(Optional.of(new PutOff("provider-absent", Reach.PROVIDER)));
            }
            return answer;
        } finally {
            window.release();
        }
    }

    private Handed hand(Parcel parcel) {
        SmppLine open;
        try {
            open = line();
        } catch (IOException e) {
            return new PutOff("provider-absent", Reach.PROVIDER);
        }
        ShortMessage text = ShortMessage.of(parcel.body());
        List<byte[]> pieces = SmppLine.pieces(text, numbers.incrementAndGet());
        Handed answer = new Lost("cut-off");
        for (int i = 0; i < pieces.size(); i++) {
            boolean last = i == pieces.size() - 1;
            answer = piece(open, parcel, text.coding(), new Piece(pieces.get(i), pieces.size() == 1, last, i == 0));
            if (!(answer instanceof Taken)) {
                return i == 0 ? answer : new Lost("in-part");
            }
        }
        return answer;
    }

    private record Piece(byte[] bytes, boolean alone, boolean last, boolean first) {}

    /** A piece after the first is tried again where the provider is sure that it did not take it: half a text helps nobody. */
    private Handed piece(SmppLine open, Parcel parcel, ShortMessage.Coding coding, Piece piece) {
        Handed answer = submit(open, parcel, coding, piece);
        for (int tries = 1; !piece.first && answer instanceof PutOff && tries < TRIES_OF_A_PIECE; tries++) {
            pause();
            answer = submit(open, parcel, coding, piece);
        }
        return answer;
    }

    private Handed submit(SmppLine open, Parcel parcel, ShortMessage.Coding coding, Piece piece) {
        try {
            String id = open.submit(parcel, coding, piece.bytes, piece.alone, piece.last);
            return new Taken(ReceiptText.inOneForm(id, account.numbers(), false));
        } catch (NegativeResponseException answer) {
            return refused(answer.getCommandStatus());
        } catch (PDUException e) {
            return new Refused("content-refused", false);
        } catch (ResponseTimeoutException e) {
            return new Lost("no-answer");
        } catch (InvalidResponseException | IOException e) {
            return new Lost("cut-off");
        }
    }

    /** SMPP 3.4, section 5.1.3. What is wrong with our account is no fault of the message. */
    private static Handed refused(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL ->
                new PutOff("provider-slower", Reach.PACE);
            case SMPPConstant.STAT_ESME_RINVDSTADR -> new Refused("address-refused", true);
            case SMPPConstant.STAT_ESME_RINVMSGLEN -> new Refused("content-refused", false);
            case SMPPConstant.STAT_ESME_RSUBMITFAIL -> new PutOff("put-off", Reach.MESSAGE);
            default -> new PutOff("provider-refuses", Reach.PROVIDER);
        };
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_OF_A_PIECE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized SmppLine line() throws IOException {
        SmppLine known = line;
        if (known != null && known.isOpen()) {
            return known;
        }
        if (known != null) {
            known.close();
        }
        SmppLine fresh = SmppLine.open(account, receipts);
        line = fresh;
        return fresh;
    }

    /** Binds again where the line was lost. */
    @Override
    public void keep() {
        try {
            line();
        } catch (IOException _) {
            // tried again the next time
        }
    }

    @Override
    public synchronized void close() {
        SmppLine known = line;
        if (known != null) {
            known.close();
            line = null;
        }
    }
}
