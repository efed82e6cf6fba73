package fr.palier.app.worklist;

import fr.palier.app.shared.Scope;
import fr.palier.app.worklist.ItemStore.Asker;
import fr.palier.app.worklist.Line.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Changes the items of the list. A lease is of the machine's time; days are handed in. */
@Repository
class ActStore {
    /** How long a line is somebody's own without a sign of them. */
    private static final String LEASE = "now() + interval '30 minutes'";

    private static final String NOBODY_ELSES = "(lease_until is null or lease_until <= now() or lease_by = :me)";

    private final JdbcClient jdbc;

    ActStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql)
                .param("landlord", scope.landlord())
                .param("me", scope.actor().person());
    }

    /** Takes a line, or keeps it for longer. False where a colleague has it. */
    boolean lease(Scope scope, int tenancyId) {
        return of(
                                scope,
                                "update worklist.item set lease_by = :me, lease_until = " + LEASE
                                        + " where landlord_id = :landlord and tenancy_id = :tenancy and "
                                        + NOBODY_ELSES)
                        .param("tenancy", tenancyId)
                        .update()
                == 1;
    }

    /** Gives a line back. */
    void release(Scope scope, int tenancyId) {
        of(scope, """
                        update worklist.item set lease_by = null, lease_until = null
                        where landlord_id = :landlord and tenancy_id = :tenancy and lease_by = :me""").param("tenancy", tenancyId).update();
    }

    /** Keeps the lines that the person still has. */
    int renew(Scope scope) {
        return of(
                        scope,
                        "update worklist.item set lease_until = " + LEASE
                                + " where landlord_id = :landlord and lease_by = :me and lease_until > now()")
                .update();
    }

    /**
     * The first line of some filters that nobody has, locked until the transaction ends; those that colleagues are just taking
     * are passed over, so that nobody waits for anybody.
     */
    Optional<Integer> lockNextFree(Asker asker, Filters filters, Collection<Integer> except) {
        Map<String, @Nullable Object> params = ItemStore.params(asker, filters);
        params.put("except", except.toArray(Integer[]::new));
        String order = filters.sort().columns("i");
        return jdbc.sql("select i.tenancy_id from worklist.item i where " + ItemStore.FILTER + ItemStore.ofAction()
                        + ItemStore.state(Filters.State.OPEN) + """
                        and (i.lease_until is null or i.lease_until <= now())
                        and (i.assigned_to is null or i.assigned_to = any(:mine))
                        and i.tenancy_id <> all(:except)
                        """ + "order by " + order
                        + " limit 1 for update of i skip locked")
                .params(params)
                .query(Integer.class)
                .optional();
    }

    /** Locks some items until the transaction ends, those that are there. */
    List<Integer> lock(Scope scope, Collection<Integer> tenancyIds) {
        return jdbc.sql("""
                        select tenancy_id from worklist.item
                        where landlord_id = :landlord and tenancy_id = any(:ids) order by tenancy_id for update""")
                .param("landlord", scope.landlord())
                .param("ids", tenancyIds.toArray(Integer[]::new))
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** Puts lines aside until a day; how they stood is kept, so that it can be undone. The lines are given back. */
    int putAside(Scope scope, Collection<Integer> tenancyIds, Aside aside) {
        return of(scope, """
                        update worklist.item
                        set before_kind = away_kind, before_on = away_on, before_until = away_until, before_reason = away_reason,
                            before_recorded = away_recorded, before_by = away_by, before_at = away_at,
                            away_kind = :kind, away_on = :on, away_until = :until, away_reason = :reason,
                            away_recorded = :recorded, away_by = :me, away_at = now(), lease_by = null, lease_until = null
                        where landlord_id = :landlord and tenancy_id = any(:ids)""")
                .param("ids", tenancyIds.toArray(Integer[]::new))
                .param("kind", aside.kind().code())
                .param("on", aside.on())
                .param("until", aside.until())
                .param("reason", aside.reason())
                .param("recorded", aside.recorded())
                .update();
    }

    /**
     * How lines are put aside.
     *
     * @param recorded of the contact, 0 if there was none
     */
    record Aside(Kind kind, LocalDate on, LocalDate until, String reason, long recorded) {}

    /** The contact with which a person put a line aside less than ten minutes ago: 0 if there was none. Locks the item. */
    Optional<Long> undoable(Scope scope, int tenancyId) {
        return of(scope, """
                        select away_recorded from worklist.item
                        where landlord_id = :landlord and tenancy_id = :tenancy and away_by = :me
                            and away_at > now() - interval '10 minutes'
                        for update""").param("tenancy", tenancyId).query(Long.class).optional();
    }

    /** As it stood before it was put aside; once. The line is the person's again. */
    void undo(Scope scope, int tenancyId) {
        of(scope, """
                        update worklist.item
                        set away_kind = before_kind, away_on = before_on, away_until = before_until, away_reason = before_reason,
                            away_recorded = before_recorded, away_by = before_by, away_at = before_at, before_kind = null,
                            before_on = null, before_until = null, before_reason = null, before_recorded = null,
                            before_by = null, before_at = null, lease_by = :me, lease_until = now() + interval '30 minutes'
                        where landlord_id = :landlord and tenancy_id = :tenancy""").param("tenancy", tenancyId).update();
    }

    /** Situations given together: how many, and the moment by which they can be taken back. */
    record Lot(int situations, long micros) {}

    /** Gives situations to a colleague, or to nobody: one statement, however many. */
    Lot assign(Scope scope, Collection<Integer> tenancyIds, Optional<UUID> colleague) {
        return of(scope, """
                        with given as (
                            update worklist.item
                            set assigned_before = assigned_to, assigned_to = cast(:colleague as uuid), assigned_by = :me,
                                assigned_at = now()
                            where landlord_id = :landlord and tenancy_id = any(:ids) returning 1)
                        select count(*)::int, (extract(epoch from now()) * 1000000)::bigint from given""")
                .param("ids", tenancyIds.toArray(Integer[]::new))
                .param("colleague", colleague.orElse(null))
                .query((row, n) -> new Lot(row.getInt(1), row.getLong(2)))
                .single();
    }

    /** Gives the situations of a lot back to whom they were of, where nobody has given them to somebody else since. */
    int takeBack(Scope scope, long micros) {
        return of(scope, """
                        update worklist.item
                        set assigned_to = assigned_before, assigned_before = null, assigned_at = now()
                        where landlord_id = :landlord and assigned_by = :me and assigned_at > now() - interval '10 minutes'
                            and (extract(epoch from assigned_at) * 1000000)::bigint = :lot""").param("lot", micros).update();
    }

    /** All tenancies that some filters show, up to a number. */
    List<Integer> ids(Asker asker, Filters filters, int most) {
        Map<String, @Nullable Object> params = ItemStore.params(asker, filters);
        params.put("most", most);
        return jdbc.sql("select i.tenancy_id from worklist.item i where " + ItemStore.FILTER + ItemStore.ofAction()
                        + ItemStore.state(filters.state()) + "order by i.rank limit :most")
                .params(params)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** The tenancies that addresses of pages name; those that are not the landlord's are left out. */
    List<Integer> idsOf(Scope scope, Collection<Long> publicIds) {
        return jdbc.sql("""
                        select tenancy_id from portfolio.summary where landlord_id = :landlord and public_id = any(:ids)""")
                .param("landlord", scope.landlord())
                .param("ids", publicIds.toArray(Long[]::new))
                .query((row, n) -> row.getInt(1))
                .list();
    }
}
