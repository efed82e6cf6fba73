package fr.palier.app.outreach.visit;

import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.Spoke;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears who spoke with somebody whose visit is open, in the transaction of whoever writes it down or takes it back. */
@Component
class Meanwhile {
    private final EndStore ends;
    private final Transactions transactions;

    Meanwhile(EndStore ends, Transactions transactions) {
        this.ends = ends;
        this.transactions = transactions;
    }

    /** Where somebody may be in danger, the visit stays as pressing as it was. */
    @EventListener
    void on(Spoke spoke) {
        if (spoke.outcome() != ContactOutcome.URGENT) {
            transactions.write(spoke.scope(), () -> ends.spoken(spoke));
        }
    }

    @EventListener
    void on(Spoke.TakenBack back) {
        transactions.write(back.scope(), () -> ends.notSpoken(back));
    }
}
