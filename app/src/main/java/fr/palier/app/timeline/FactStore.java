package fr.palier.app.timeline;

import fr.palier.app.shared.Scope;
import fr.palier.engine.ledger.Fact.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What follows from the rows of timelines. */
@Repository
class FactStore {
    private final JdbcClient jdbc;

    FactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose latest state of a plan came with a file. */
    Set<Integer> plansOfFiles(Scope scope, Collection<Integer> tenancyIds, LocalDate today) {
        return Set.copyOf(jdbc.sql("""
                        select t.id from unnest(:tenancies) as t (id)
                        join lateral (
                            select p.recorded from timeline.plan_state p
                            where p.landlord_id = :landlord and p.tenancy_id = t.id and p.day <= :today
                            order by p.day desc, p.recorded desc limit 1) last on true
                        join timeline.entry e on e.landlord_id = :landlord and e.tenancy_id = t.id and e.recorded = last.recorded
                        where e.detail -> 'import' is not null""")
                .param("landlord", scope.landlord())
                .param("tenancies", tenancyIds.toArray(Integer[]::new))
                .param("today", today)
                .query((row, number) -> row.getInt(1))
                .list());
    }

    private record Row(int tenancyId, Facts facts) {}

    Map<Integer, Facts> of(Scope scope, Collection<Integer> tenancyIds, LocalDate asOf, long mark) {
        return jdbc
                .sql("""
                        select f.tenancy_id, f.last_contact, f.last_try, f.held_until, f.plan,
                            (select h.reason from timeline.hold h
                             where h.landlord_id = :landlord and h.tenancy_id = f.tenancy_id and h.until_on = f.held_until
                                 and h.from_on <= :day and h.recorded <= :mark and (h.lifted is null or h.lifted > :mark)
                             order by h.recorded desc limit 1) as reason
                        from timeline.facts(:landlord, :day, :mark) f
                        where f.tenancy_id = any(:tenancies)""")
                .param("landlord", scope.landlord())
                .param("day", asOf)
                .param("mark", mark)
                .param("tenancies", tenancyIds.toArray(Integer[]::new))
                .query((row, number) -> new Row(row.getInt("tenancy_id"), facts(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::tenancyId, Row::facts));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                date(row, "last_contact"),
                date(row, "last_try"),
                date(row, "held_until"),
                Optional.ofNullable(row.getString("reason")).map(code -> Codes.read(HoldReason.class, code)),
                Plan.values()[row.getInt("plan")]);
    }

    private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
