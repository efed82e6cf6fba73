package fr.palier.app.messages.outbox;

import fr.palier.app.messages.carrier.Receipt;
import fr.palier.app.messages.outbox.ReceiptStore.Match;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The desk at which receipts are handed in. Each is kept first, then matched with its message: at once, or once the message's own
 * answer is written, which may be later.
 */
@Component
class Receipts implements Receipt.Desk {
    private static final int AT_ONCE = 500;

    private final ReceiptStore store;
    private final Settling settling;
    private final Transactions transactions;

    Receipts(ReceiptStore store, Settling settling, Transactions transactions) {
        this.store = store;
        this.settling = settling;
        this.transactions = transactions;
    }

    @Override
    public void receive(Receipt receipt) {
        transactions.unscoped(() -> {
            store.add(receipt);
            return true;
        });
    }

    /** Matches what has come with messages. */
    void match() {
        List<Match> known = transactions.unscoped(() -> store.byReference(AT_ONCE));
        known.forEach(this::match);
        transactions.unscoped(() -> store.byNumber(AT_ONCE)).forEach(match -> {
            match(match);
            transactions.unscoped(() -> {
                store.settled(match.landlord(), match.message());
                return true;
            });
        });
    }

    private void match(Match match) {
        Scope scope = Scope.ofProgram(match.landlord());
        transactions.write(scope, () -> {
            if (settling.hear(scope, match.message(), match.verdict())) {
                store.matched(match.receipt());
            }
        });
    }
}
