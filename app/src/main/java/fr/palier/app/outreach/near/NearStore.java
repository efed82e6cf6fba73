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

    /** By household: its own first, then the caretaker of its agency. */
    Map<Integer, List<NearOne>> of(Scope scope, Collection<Integer> tenancies) {
        Map<Integer, List<NearOne>> all = new HashMap<>();
        of(scope, """
                        select tenancy_id, false as of_branch, id, tie, name, number, note, agreed, said_by_name, said_on
                        from outreach.near_one
                        where landlord_id = :landlord and tenancy_id = any(:tenancies)
                        union all
                        select a.tenancy_id, true, 0, 'caretaker', k.name, k.number, '', false, k.said_by_name, k.said_on
                        from portfolio.audience a
                        join outreach.caretaker k on k.landlord_id = a.landlord_id and k.branch_id = a.branch_id
                        where a.landlord_id = :landlord and a.tenancy_id = any(:tenancies)
                        order by tenancy_id, of_branch, id""")
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
                row.getObject("said_on", LocalDate.class));
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

    /** The caretaker whom an agency sends. */
    record Caretaker(String name, String number) {
        @Override
        public String toString() {
            return "Caretaker[]";
        }
    }

    /** By number of agency. */
    Map<Integer, Caretaker> caretakers(Scope scope) {
        Map<Integer, Caretaker> all = new HashMap<>();
        of(scope, "select branch_id, name, number from outreach.caretaker where landlord_id = :landlord")
                .query((row, n) ->
                        all.put(row.getInt("branch_id"), new Caretaker(row.getString("name"), row.getString("number"))))
                .list();
        return all;
    }

    void set(Scope scope, int branch, Caretaker caretaker, LocalDate today) {
        of(scope, """
                        insert into outreach.caretaker (landlord_id, branch_id, name, number, said_by_name, said_on)
                        values (:landlord, :branch, :name, :number, :by, :today)
                        on conflict (landlord_id, branch_id) do update set name = excluded.name, number = excluded.number,
                            said_by_name = excluded.said_by_name, said_on = excluded.said_on""")
                .param("branch", branch)
                .param("name", caretaker.name)
                .param("number", caretaker.number)
                .param("by", scope.actor().name())
                .param("today", today)
                .update();
    }

    void clear(Scope scope, int branch) {
        of(scope, "delete from outreach.caretaker where landlord_id = :landlord and branch_id = :branch")
                .param("branch", branch)
                .update();
    }
}
