package fr.palier.app.outreach.wall;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The door to what a call room sees of itself. */
@Component
public class Wall {
    private static final int ALL = 0;

    private final WallStore store;
    private final Audit audit;
    private final Transactions transactions;
    private final CallTime time;

    Wall(WallStore store, Audit audit, Transactions transactions, CallTime time) {
        this.store = store;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    Figures figures(Scope scope) {
        LocalDateTime now = time.now();
        return transactions.snapshot(
                scope,
                () -> new Figures(
                        store.totals(scope, ALL),
                        store.day(scope, now),
                        store.branches(scope, ALL),
                        store.groups(scope, ALL),
                        store.needs(scope, ALL),
                        store.atWork(scope),
                        store.promises(scope, now),
                        store.alarms(scope),
                        store.debriefs(scope)));
    }

    /** What came of a campaign, whether it is over or not. */
    Results results(Scope scope, int campaign) {
        return transactions.snapshot(
                scope,
                () -> new Results(
                        store.totals(scope, campaign),
                        store.whole(scope, campaign),
                        store.branches(scope, campaign),
                        store.groups(scope, campaign),
                        store.needs(scope, campaign)));
    }

    /**
     * The person is safe, says whoever closes the alarm.
     *
     * @throws Refused where a colleague closed it already
     */
    void closeAlarm(Scope scope, int alarm) {
        transactions.write(scope, () -> {
            if (!store.closeAlarm(scope, alarm)) {
                throw new Refused("outreach.wall.closed-already");
            }
            audit.record(scope, "alarm.closed", "alarm:" + alarm, Map.of());
        });
    }

    /**
     * Somebody has spoken with the caller.
     *
     * @throws Refused where a colleague did already
     */
    void debriefed(Scope scope, long call) {
        transactions.write(scope, () -> {
            if (!store.debriefed(scope, call)) {
                throw new Refused("outreach.wall.closed-already");
            }
        });
    }
}
