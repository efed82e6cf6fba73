package fr.palier.app.worklist;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.triage.ListRenewed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings the list up to the landlord's latest run. Each run that was not yet seen is gone through in its order, set by set, so
 * that a tenancy's waiting time counts from the first run since which it stands on the list with the same action without
 * anybody speaking with the household.
 */
@Component
class Refresh {
    /** Of so many runs the lines are kept; those before are passed over. */
    private static final int MOST_RUNS = 8;

    private final JdbcClient jdbc;
    private final Transactions transactions;

    Refresh(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Run(int runId, LocalDate asOf, int policyVersion, OffsetDateTime finishedAt) {}

    /** After each run, so that whoever comes first in the morning does not wait. */
    @Async
    @TransactionalEventListener
    void on(ListRenewed event) {
        catchUp(Scope.ofProgram(event.landlord()));
    }

    /** Does nothing where the list is of the latest run already. Whoever comes at the same time waits, then finds it done. */
    void catchUp(Scope scope) {
        if (!isBehind(scope)) {
            return;
        }
        transactions.write(scope, () -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock, :landlord)")
                    .param("lock", Refresh.class.getName().hashCode())
                    .param("landlord", scope.landlord())
                    .query(row -> {});
            List<Run> unseen = unseen(scope);
            for (Run run : unseen) {
                apply(scope, run);
                delist(scope, run);
            }
            if (!unseen.isEmpty()) {
                Run latest = unseen.getLast();
                forget(scope, latest);
                stand(scope, latest);
            }
        });
    }

    private boolean isBehind(Scope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select exists (
                            select from triage.finished_run r
                            where r.landlord_id = :landlord and r.run_id > coalesce(
                                (select s.run_id from worklist.standing s where s.landlord_id = :landlord), 0))""")
                        .param("landlord", scope.landlord())
                        .query(Boolean.class)
                        .single());
    }

    private List<Run> unseen(Scope scope) {
        return jdbc.sql("""
                        select run_id, as_of, policy_version, finished_at from (
                            select r.* from triage.finished_run r
                            where r.landlord_id = :landlord and r.run_id > coalesce(
                                (select s.run_id from worklist.standing s where s.landlord_id = :landlord), 0)
                            order by r.run_id desc limit :most) r
                        order by run_id""")
                .param("landlord", scope.landlord())
                .param("most", MOST_RUNS)
                .query((row, n) -> new Run(
                        row.getInt("run_id"),
                        row.getObject("as_of", LocalDate.class),
                        row.getInt("policy_version"),
                        row.getObject("finished_at", OffsetDateTime.class)))
                .list();
    }

    private void apply(Scope scope, Run run) {
        jdbc.sql("""
                        insert into worklist.item as known (landlord_id, tenancy_id, run_id, rank, action, branch_id,
                            department, balance, oldest_unpaid, last_contact_on, since)
                        select l.landlord_id, l.tenancy_id, l.run_id, l.rank, l.action, l.branch_id, l.department, l.balance,
                            l.oldest_unpaid, cast(:day as date) - l.days_since_contact, cast(:day as date)
                        from triage.listed_line l
                        where l.landlord_id = :landlord and l.run_id = :run
                        on conflict (landlord_id, tenancy_id) do update
                        set run_id = excluded.run_id, rank = excluded.rank, action = excluded.action,
                            branch_id = excluded.branch_id, department = excluded.department, balance = excluded.balance,
                            oldest_unpaid = excluded.oldest_unpaid, last_contact_on = excluded.last_contact_on,
                            since = case
                                when known.rank < 2147483647 and known.action = excluded.action
                                    and (excluded.last_contact_on is null or excluded.last_contact_on < known.since)
                                then known.since else excluded.since end""")
                .param("landlord", scope.landlord())
                .param("run", run.runId())
                .param("day", run.asOf())
                .update();
    }

    /** What a run does not list keeps what was said about it. */
    private void delist(Scope scope, Run run) {
        jdbc.sql("""
                        update worklist.item set rank = 2147483647
                        where landlord_id = ? and run_id <> ? and rank < 2147483647""").params(scope.landlord(), run.runId()).update();
    }

    /** What is neither listed, nor somebody's, nor put aside, nor promised, nor in hand is forgotten. */
    private void forget(Scope scope, Run latest) {
        jdbc.sql("""
                        delete from worklist.item
                        where landlord_id = :landlord and rank = 2147483647 and assigned_to is null
                            and (away_kind is null or away_kind <> 'promise' and away_until <= :day)
                            and (lease_until is null or lease_until <= now())""")
                .param("landlord", scope.landlord())
                .param("day", latest.asOf())
                .update();
    }

    private void stand(Scope scope, Run latest) {
        jdbc.sql("""
                        insert into worklist.standing (landlord_id, run_id, as_of, policy_version, finished_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (landlord_id) do update
                        set run_id = excluded.run_id, as_of = excluded.as_of, policy_version = excluded.policy_version,
                            finished_at = excluded.finished_at, refreshed_at = now()""")
                .params(scope.landlord(), latest.runId(), latest.asOf(), latest.policyVersion(), latest.finishedAt())
                .update();
    }
}
