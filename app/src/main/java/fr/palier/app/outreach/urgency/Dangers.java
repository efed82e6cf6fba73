package fr.palier.app.outreach.urgency;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Warned;
import fr.palier.app.outreach.rest.Reason;
import fr.palier.app.outreach.rest.Rests;
import fr.palier.app.outreach.urgency.AlarmStore.Told;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.Spoke;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A colleague who spoke with somebody in danger outside of any campaign opens the same urgency as a caller, in the transaction that
 * writes the contact down, and takes it back with it.
 */
@Component
class Dangers {
    private final AlarmStore store;
    private final Rests rests;
    private final Audit audit;
    private final Transactions transactions;
    private final CallTime time;

    Dangers(AlarmStore store, Rests rests, Audit audit, Transactions transactions, CallTime time) {
        this.store = store;
        this.rests = rests;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * What a caller tells in a campaign is written with the call.
     *
     * @throws Refused where nobody was warned
     */
    @EventListener
    void on(Spoke spoke) {
        if (spoke.outcome() != ContactOutcome.URGENT || spoke.purpose().isPresent()) {
            return;
        }
        List<Warned> warned = Arrays.stream(Warned.values())
                .filter(one -> spoke.warned().contains(one.code()))
                .toList();
        Refused.when(warned.isEmpty(), "outreach.call.who-was-warned");
        Told told = new Told(spoke.tenancyId(), Optional.empty(), Optional.of(spoke.recorded()), time.now(), warned);
        transactions.write(spoke.scope(), () -> {
            store.add(spoke.scope(), told);
            settle(spoke.scope(), spoke.tenancyId());
            audit.record(spoke.scope(), "alarm.opened", "tenancy:" + spoke.tenancyId(), Map.of());
        });
    }

    @EventListener
    void on(Spoke.TakenBack back) {
        transactions.write(back.scope(), () -> {
            if (store.takeBack(back.scope(), back.tenancyId(), back.recorded(), time.moment())) {
                settle(back.scope(), back.tenancyId());
                audit.record(back.scope(), "alarm.taken-back", "tenancy:" + back.tenancyId(), Map.of());
            }
        });
    }

    /** As long as an urgency is open nobody else calls them. */
    private void settle(Scope scope, int tenancyId) {
        rests.settle(scope, List.of(tenancyId), Optional.empty(), time.now(), Reason.SPOKEN);
    }
}
