package fr.palier.app.outreach.near;

import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of those who may know how households are. */
@Repository
class NearStore {
    private final JdbcClient jdbc;

    NearStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /** By household: its own first, then the caretaker of its residence, else the one whom its agency sends. */
    Map<Integer, List<NearOne>> of(Scope scope, Collection<Integer> tenancies) {
        Map<Integer, List<NearOne>> all = new HashMap<>();
        of(scope, """
                        select tenancy_id, false as of_place, id, tie, name, number, note, agreed, said_by_name, said_on, '' as residence
                        from outreach.near_one
                        where landlord_id = :landlord and tenancy_id = any(:tenancies)
                        union all
                        select r.tenancy_id, true, 0, 'caretaker', k.name, k.number, '', false, k.said_by_name, k.said_on, k.residence
                        from portfolio.residence r
                        cross join lateral (
                            select c.name, c.number, c.said_by_name, c.said_on, c.residence from outreach.caretaker c
                            where c.landlord_id = r.landlord_id and c.branch_id = r.branch_id and c.residence in (r.residence, '')
                            order by c.residence = '' limit 1) k
                        where r.landlord_id = :landlord and r.tenancy_id = any(:tenancies)
                        order by tenancy_id, of_place, id""")
                .param("tenancies", tenancies.toArray(Integer[]::new))
                .query((row, n) -> all.computeIfAbsent(row.getInt("tenancy_id"), _ -> new ArrayList<>())
                        .add(one(row)))
                .list();
        return all;
    }

    private static NearOne one(ResultSet row) throws SQLException {
        return new NearOne(
                row.getInt("id"),
                Tie.stored(row.getString("tie")),
                row.getString("name"),
                row.getString("number"),
                row.getString("note"),
                row.getBoolean("agreed"),
                row.getString("said_by_name"),
                row.getObject("said_on", LocalDate.class),
                !row.getString("residence").isEmpty());
    }

    void add(Scope scope, int tenancyId, NearOnes.Said said, LocalDate today) {
        of(scope, """
                        insert into outreach.near_one (landlord_id, tenancy_id, id, tie, name, number, note, agreed, said_by,
                            said_by_name, said_on)
                        select :landlord, :tenancy, coalesce(max(id), 0) + 1, :tie, :name, :number, :note, :agreed, :by, :byName,
                            :today
                        from outreach.near_one where landlord_id = :landlord and tenancy_id = :tenancy""")
                .param("tenancy", tenancyId)
                .param("tie", said.tie().code())
                .param("name", said.name().words())
                .param("number", said.number())
                .param("note", said.note().words())
                .param("agreed", said.agreed())
                .param("by", scope.actor().person())
                .param("byName", scope.actor().name())
                .param("today", today)
                .update();
    }

    boolean remove(Scope scope, int tenancyId, int id) {
        return of(
                                scope,
                                "delete from outreach.near_one where landlord_id = :landlord and tenancy_id = :tenancy and id = :id")
                        .param("tenancy", tenancyId)
                        .param("id", id)
                        .update()
                == 1;
    }
}
