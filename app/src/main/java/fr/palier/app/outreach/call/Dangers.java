package fr.palier.app.outreach.call;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Warned;
import fr.palier.app.outreach.rest.Reason;
import fr.palier.app.outreach.rest.Rests;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * A colleague who spoke with somebody in danger outside of any campaign opens the same urgency as a caller, in the transaction that
 * writes the contact down, and takes it back with it.
 */
@Component("callDangers")
class Dangers {
    private final JdbcClient jdbc;
    private final Rests rests;
    private final Audit audit;
    private final Transactions transactions;
    private final CallTime time;

    Dangers(JdbcClient jdbc, Rests rests, Audit audit, Transactions transactions, CallTime time) {
        this.jdbc = jdbc;
        this.rests = rests;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    private StatementSpec of(Scope scope, int tenancyId, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord()).param("tenancy", tenancyId);
    }

    /**
     * What a caller tells in a campaign is of {@link Recorder}.
     *
     * @throws Refused where nobody was warned
     */
    @EventListener
    void on(Spoke spoke) {
        if (spoke.outcome() != ContactOutcome.URGENT || spoke.purpose().isPresent()) {
            return;
        }
        String[] warned = Arrays.stream(Warned.values())
                .map(Warned::code)
                .filter(spoke.warned()::contains)
                .sorted()
                .toArray(String[]::new);
        Refused.when(warned.length == 0, "outreach.call.who-was-warned");
        transactions.write(spoke.scope(), () -> {
            of(spoke.scope(), spoke.tenancyId(), """
                            insert into outreach.alarm (landlord_id, id, tenancy_id, at, warned, actor, actor_name, recorded)
                            select :landlord, coalesce(max(id), 0) + 1, :tenancy, :at, :warned, :actor, :name, :recorded
                            from outreach.alarm where landlord_id = :landlord""")
                    .param("at", time.now())
                    .param("warned", warned)
                    .param("actor", spoke.scope().actor().person())
                    .param("name", spoke.scope().actor().name())
                    .param("recorded", spoke.recorded())
                    .update();
            settle(spoke.scope(), spoke.tenancyId());
            audit.record(spoke.scope(), "alarm.opened", "tenancy:" + spoke.tenancyId(), Map.of());
        });
    }

    /** It stays among the rows, so that nobody who still sees it closes another one in its place. */
    @EventListener
    void on(Spoke.TakenBack back) {
        transactions.write(back.scope(), () -> {
            int taken = of(back.scope(), back.tenancyId(), """
                            update outreach.alarm set taken_back = true, closed_at = :at, closed_by = :actor, closed_by_name = :name
                            where landlord_id = :landlord and tenancy_id = :tenancy and recorded = :recorded
                                and closed_at is null""")
                    .param("at", time.moment())
                    .param("actor", back.scope().actor().person())
                    .param("name", back.scope().actor().name())
                    .param("recorded", back.recorded())
                    .update();
            if (taken > 0) {
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
