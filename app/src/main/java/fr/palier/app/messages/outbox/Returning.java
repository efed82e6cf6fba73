package fr.palier.app.messages.outbox;

import fr.palier.app.messages.carrier.Carrier;
import fr.palier.app.messages.carrier.Carriers;
import fr.palier.app.messages.carrier.Receipt;
import fr.palier.app.messages.carrier.ReturnBox;
import fr.palier.app.shared.Transactions;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what comes back of mail. What a report says is a receipt like any other: kept once, and heard by {@link Settling} as far as
 * the message's state allows. A report of a name that we did not give says nothing.
 */
@Component
class Returning {
    private static final Logger LOG = LoggerFactory.getLogger(Returning.class);

    private final Carriers carriers;
    private final References references;
    private final ReceiptStore receipts;
    private final ProviderStore providers;
    private final Transactions transactions;

    Returning(
            Carriers carriers,
            References references,
            ReceiptStore receipts,
            ProviderStore providers,
            Transactions transactions) {
        this.carriers = carriers;
        this.references = references;
        this.receipts = receipts;
        this.providers = providers;
        this.transactions = transactions;
    }

    /** Reads all boxes, each until nothing new is there or the time is up. */
    void run(Duration atMost) {
        for (Carrier carrier : carriers.all()) {
            carrier.returns().ifPresent(box -> read(carrier.name(), box, atMost));
        }
    }

    private void read(String provider, ReturnBox box, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            ReturnBox.Read read;
            do {
                read = box.read(this::receive);
                keep(provider, read.left(), "");
            } while (read.mayGoOn() && System.nanoTime() < end);
        } catch (AuthenticationFailedException _) {
            keep(provider, 0, "refused");
        } catch (MessagingException e) {
            LOG.warn("the box of returns of {} cannot be read: {}", provider, e.getClass());
            keep(provider, 0, "absent");
        }
    }

    private void keep(String provider, int left, String trouble) {
        transactions.unscoped(() -> {
            providers.keepBox(provider, left, trouble);
            return true;
        });
    }

    private boolean receive(Receipt receipt) {
        return references
                .read(receipt.reference())
                .map(named -> transactions.unscoped(() -> {
                    receipts.know(receipt, named);
                    receipts.add(receipt);
                    return true;
                }))
                .orElse(false);
    }
}
