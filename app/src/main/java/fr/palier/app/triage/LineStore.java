package fr.palier.app.triage;

import fr.palier.app.shared.Scope;
import fr.palier.engine.triage.NearestFlip.Flip;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads back the lines that were kept of a run. */
@Repository
class LineStore {
    private final JdbcClient jdbc;
    private final Policies policies;

    LineStore(JdbcClient jdbc, Policies policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    List<ListedLine> of(Scope scope, int run) {
        List<String> actions = actions(scope, run);
        return jdbc.sql("""
                        select rank, tenancy_id, action, score, balance, reasons, coalesce(flip_cents, 0) as cents, flip_action
                        from triage.line where landlord_id = ? and run_id = ? order by rank""")
                .params(scope.landlord(), run)
                .query((row, _) -> new ListedLine(
                        row.getInt("rank"),
                        row.getInt("tenancy_id"),
                        row.getString("action"),
                        row.getInt("score"),
                        row.getLong("balance"),
                        numbers(row.getArray("reasons")),
                        row.getLong("cents") == 0
                                ? Optional.empty()
                                : Optional.of(
                                        new Flip(row.getLong("cents"), actions.indexOf(row.getString("flip_action"))))))
                .list();
    }

    private List<String> actions(Scope scope, int run) {
        int version = jdbc.sql("select policy_version from triage.run where landlord_id = ? and id = ?")
                .params(scope.landlord(), run)
                .query(Integer.class)
                .single();
        return policies.policy(scope, version).actions();
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.stream((Short[]) array.getArray()).map(Short::intValue).toList();
    }
}
