package fr.palier.app.relief.overview;

import fr.palier.app.relief.overview.Solution.Next;
import fr.palier.app.relief.overview.Solution.Sort;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The solutions of one tenancy, in one query. */
@Repository
class SolutionStore {
    private static final String OF_ONE = """
            select * from (
            select 'PLAN' as sort, p.number, '' as what, p.state,
                (select sum(n.cents) from relief.instalment n where n.landlord_id = p.landlord_id
                    and n.tenancy_id = p.tenancy_id and n.plan = p.number and n.revision = p.revision) as cents, i.day, i.cents as due,
                p.state in ('proposed', 'approved', 'running', 'broken', 'suspended') as alive,
                0 as paid
            from relief.plan p
            left join lateral (
                select n.day, n.cents from relief.instalment n
                where p.state in ('approved', 'running', 'broken') and n.landlord_id = p.landlord_id
                    and n.tenancy_id = p.tenancy_id and n.plan = p.number and n.revision = p.revision
                    and n.day >= :today
                order by n.day limit 1) i on true
            where p.landlord_id = :landlord and p.tenancy_id = :tenancy
            union all
            select 'REQUEST', r.number, r.kind, r.state, case when r.state in ('granted', 'paid') then r.gift + r.loan else r.asked end,
                null, null, r.state in ('draft', 'filed', 'completing', 'adjourned'), r.paid
            from relief.aid_request r
            where r.landlord_id = :landlord and r.tenancy_id = :tenancy
            union all
            select 'GUARANTEE', g.number, g.body, '', g.ceiling, null, null, true, 0
            from relief.guarantee g
            where g.landlord_id = :landlord and g.tenancy_id = :tenancy and g.removed_on is null) s
            order by alive desc, sort = 'GUARANTEE', sort, number desc limit 20""";

    private final JdbcClient jdbc;

    SolutionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Plans, those that are kept or agreed first, then requests, those that wait for an answer first, then guarantees.
     *
     * @param today from which on instalments are to come
     */
    List<Solution> of(Scope scope, int tenancyId, LocalDate today) {
        return jdbc.sql(OF_ONE)
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("today", today)
                .query((row, n) -> solution(row))
                .list();
    }

    private static Solution solution(ResultSet row) throws SQLException {
        Optional<LocalDate> day = Optional.ofNullable(row.getObject("day", LocalDate.class));
        long due = row.getLong("due");
        return new Solution(
                Sort.valueOf(row.getString("sort")),
                row.getInt("number"),
                row.getString("what"),
                row.getString("state"),
                row.getLong("cents"),
                row.getLong("paid"),
                day.map(on -> new Next(on, due)));
    }
}
