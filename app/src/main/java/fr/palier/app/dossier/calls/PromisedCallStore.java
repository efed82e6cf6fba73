package fr.palier.app.dossier.calls;

import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.told.CallsPromised.Promised;
import fr.palier.app.timeline.told.CallsPromised.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of promised calls: one waits for a household at a time, as long as its task is open. */
@Repository
class PromisedCallStore {
    private final JdbcClient jdbc;

    PromisedCallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that waits. */
    Optional<Promised> open(Scope scope, int tenancyId) {
        return jdbc.sql("""
                        select c.wanted_on, i.due_on, i.assigned_name from dossier.promised_call c
                        join dossier.item i on i.landlord_id = c.landlord_id and i.id = c.task and i.state = 'open'
                        where c.landlord_id = ? and c.tenancy_id = ?
                        order by c.task limit 1""")
                .params(scope.landlord(), tenancyId)
                .query((row, n) -> promised(row))
                .optional();
    }

    private static Promised promised(ResultSet row) throws SQLException {
        return new Promised(
                row.getObject("wanted_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("assigned_name"));
    }

    /** Those that wait, of all households, the first due first. */
    List<Waiting> waiting(Scope scope, int limit) {
        return jdbc.sql("""
                        select c.tenancy_id, c.wanted_on, i.due_on, i.assigned_name from dossier.promised_call c
                        join dossier.item i on i.landlord_id = c.landlord_id and i.id = c.task and i.state = 'open'
                        where c.landlord_id = ?
                        order by i.due_on, c.task limit ?""")
                .params(scope.landlord(), limit)
                .query((row, n) -> new Waiting(row.getInt("tenancy_id"), promised(row)))
                .list();
    }

    void add(Scope scope, int tenancyId, long task, LocalDate wanted) {
        jdbc.sql("insert into dossier.promised_call (landlord_id, tenancy_id, task, wanted_on) values (?, ?, ?, ?)")
                .params(scope.landlord(), tenancyId, task, wanted)
                .update();
    }

    /** The tasks of those that wait: somebody has spoken with the household. */
    List<Long> tasks(Scope scope, int tenancyId) {
        return jdbc.sql("""
                        select c.task from dossier.promised_call c
                        join dossier.item i on i.landlord_id = c.landlord_id and i.id = c.task and i.state = 'open'
                        where c.landlord_id = ? and c.tenancy_id = ?""")
                .params(scope.landlord(), tenancyId)
                .query((row, n) -> row.getLong("task"))
                .list();
    }
}
