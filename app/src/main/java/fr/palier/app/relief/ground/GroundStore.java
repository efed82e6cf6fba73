package fr.palier.app.relief.ground;

import fr.palier.app.relief.aid.Kind;
import fr.palier.app.relief.aid.Request.Call;
import fr.palier.app.relief.ground.Counted.Asked;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The aid that was granted to a household and has not come, what plans leave out of it, and on which declaration they stand. */
@Repository
class GroundStore {
    /**
     * What each plan leaves out. Of what was granted when it was proposed, {@code undone} is granted no longer; of what still is,
     * {@code open} has not been said to be paid, and where nothing more is to be paid it will not come. Of aid that was granted
     * elsewhere nobody asks: there is no request of it.
     */
    private static final String LEFT_OUT = """
            select a.landlord_id, a.tenancy_id, a.plan, a.number, a.request, r.kind, a.granted_by, a.decided_on, a.cents,
                case when r.paid > 0 then greatest(0, a.cents - n.undone - least(a.cents, n.open)) else 0 end as announced, n.undone,
                n.undone + case when r.state = 'paid' then least(a.cents - n.undone, n.open) else 0 end as gone
            from relief.plan_aid a left join relief.aid_request r on r.landlord_id = a.landlord_id
                and r.tenancy_id = a.tenancy_id and r.number = a.request
            cross join lateral (select
                case when a.granted > r.gift + r.loan then least(a.cents, a.granted - r.gift - r.loan) else 0 end as undone,
                greatest(0, least(coalesce(a.granted, r.gift + r.loan), r.gift + r.loan) - r.paid) as open) n
            """;

    private final JdbcClient jdbc;

    GroundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was granted by whoever was asked, and is not on the account yet; the oldest request first. What is only announced paid is
     * part of it: the account owes it until it shows it.
     *
     * @param since what was announced paid before is not waited for: it came under another name, or not at all
     */
    List<Counted> granted(Scope scope, int tenancyId, LocalDate since) {
        List<Promised> all = jdbc.sql("""
                        select number as request, kind, body, reference, coalesce(decided_on, filed_on) as decided_on,
                            coalesce(filed_on, decided_on) as asked_on, case when state = 'paid' then paid else gift + loan end as cents, paid
                        from relief.aid_request
                        where landlord_id = :landlord and tenancy_id = :tenancy
                            and (state = 'granted' or state = 'paid' and paid_on >= :since) order by number""")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("since", since)
                .query((row, n) -> new Promised(
                        request(row),
                        new Call(kind(row), row.getString("body"), row.getString("reference")).name(),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("asked_on", LocalDate.class),
                        row.getLong("cents"),
                        row.getLong("paid")))
                .list();
        return all.isEmpty() ? List.of() : Promised.notCome(all, come(scope, tenancyId));
    }

    /** The aid that the account shows, in the order of its days. */
    private List<Promised.Come> come(Scope scope, int tenancyId) {
        return jdbc.sql("""
                        select day, cents from ledger.standing
                        where landlord_id = ? and tenancy_id = ? and kind = ? order by day, recorded""")
                .params(scope.landlord(), tenancyId, fr.palier.engine.ledger.Kind.AID.ordinal())
                .query((row, n) -> new Promised.Come(row.getObject("day", LocalDate.class), row.getLong("cents")))
                .list();
    }

    /** What a plan leaves out. */
    List<Counted> of(Scope scope, int tenancyId, int plan) {
        return jdbc.sql("select * from (" + LEFT_OUT + """
                        ) a where landlord_id = ? and tenancy_id = ? and plan = ? order by number""")
                .params(scope.landlord(), tenancyId, plan)
                .query((row, n) -> new Counted(
                        request(row),
                        row.getString("granted_by"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getLong("cents"),
                        row.getLong("announced"),
                        row.getLong("undone"),
                        row.getLong("gone")))
                .list();
    }

    /** What of the aid that plans leave out will not come, in cents: by tenancy and plan, only where there is some. */
    Map<Gone.Of, Long> gone(Scope scope) {
        Map<Gone.Of, Long> gone = new HashMap<>();
        jdbc.sql("select tenancy_id, plan, sum(gone) as gone from (" + LEFT_OUT + """
                        ) a where landlord_id = ? group by tenancy_id, plan having sum(gone) > 0""")
                .param(scope.landlord())
                .query(row -> {
                    gone.put(new Gone.Of(row.getInt("tenancy_id"), row.getInt("plan")), row.getLong("gone"));
                });
        return gone;
    }

    /** The open plans with such aid, of some tenancies: the latest of each that has any. */
    Map<Integer, Integer> gone(Scope scope, Collection<Integer> tenancyIds) {
        Map<Integer, Integer> plans = new HashMap<>();
        jdbc.sql("select a.tenancy_id, max(a.plan) as plan from (" + LEFT_OUT + """
                        ) a join relief.plan p on p.landlord_id = a.landlord_id and p.tenancy_id = a.tenancy_id and p.number = a.plan
                        where a.landlord_id = :landlord and a.tenancy_id = any(:ids) and a.gone > 0
                            and p.state in ('proposed', 'approved', 'running', 'broken')
                        group by a.tenancy_id""")
                .param("landlord", scope.landlord())
                .param("ids", tenancyIds.toArray(Integer[]::new))
                .query(row -> {
                    plans.put(row.getInt("tenancy_id"), row.getInt("plan"));
                });
        return plans;
    }

    private static Optional<Asked> request(ResultSet row) throws SQLException {
        @Nullable Integer number = row.getObject("request", Integer.class);
        return number == null ? Optional.empty() : Optional.of(new Asked(kind(row), number));
    }

    private static Kind kind(ResultSet row) throws SQLException {
        return Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    /** A plan that is being agreed on what a household declared, and the day on which its debt was frozen. */
    record Agreeing(int plan, LocalDate since) {}

    /**
     * Those of a tenancy from which aid that is granted now could still be left out: what is granted by simply asking, and the rest of
     * a plan agreed anew, count none, as aid pays the end of them.
     */
    List<Agreeing> agreeing(Scope scope, int tenancyId) {
        return jdbc.sql("""
                        select number, frozen_on from relief.plan
                        where landlord_id = ? and tenancy_id = ? and state in ('proposed', 'approved')
                            and replaces is null and means is not null""")
                .params(scope.landlord(), tenancyId)
                .query((row, n) -> new Agreeing(row.getInt("number"), row.getObject("frozen_on", LocalDate.class)))
                .list();
    }

    /** Keeps with a plan what it leaves out. */
    void keep(Scope scope, int tenancyId, int plan, List<Counted> counted) {
        int number = 0;
        for (Counted one : counted) {
            jdbc.sql("""
                            insert into relief.plan_aid (landlord_id, tenancy_id, plan, number, request, granted_by, decided_on, cents, granted)
                            values (:landlord, :tenancy, :plan, :number, :request, :by, :on, :cents,
                                (select case when state = 'paid' then paid else gift + loan end from relief.aid_request
                                    where landlord_id = :landlord and tenancy_id = :tenancy and number = :request))""")
                    .param("landlord", scope.landlord())
                    .param("tenancy", tenancyId)
                    .param("plan", plan)
                    .param("number", ++number)
                    .param("request", one.request().map(Asked::number).orElse(null), Types.INTEGER)
                    .param("by", one.by())
                    .param("on", one.decided())
                    .param("cents", one.cents())
                    .update();
        }
    }

    /** Says on which declaration a plan stands. */
    void stand(Scope scope, int tenancyId, int plan, int declaration) {
        jdbc.sql("update relief.plan set means = ? where landlord_id = ? and tenancy_id = ? and number = ?")
                .params(declaration, scope.landlord(), tenancyId, plan)
                .update();
    }

    /** The number of the declaration on which a plan stands; none where it was granted by simply asking. */
    Optional<Integer> declaration(Scope scope, int tenancyId, int plan) {
        return jdbc.sql("""
                        select means from relief.plan
                        where landlord_id = ? and tenancy_id = ? and number = ? and means is not null""")
                .params(scope.landlord(), tenancyId, plan)
                .query((row, n) -> row.getInt("means"))
                .optional();
    }
}
