package fr.palier.app.relief.asked;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of solutions as each person last proposed from it, shown to that person alone, who goes back to it: for a day, and until the
 * plan is signed, since an aid that it counts is of that plan from then on.
 */
@Repository
public class FilledStore {
    /** The number of the plan where it is one of its own, and not the rest of another. */
    public static final int OF_ITS_OWN = 0;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final JsonMapper json;

    FilledStore(JdbcClient jdbc, Transactions transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    /**
     * Keeps it in place of the one before; what anybody filled in before yesterday is forgotten.
     *
     * @param plan of which the rest is agreed anew
     * @param proposed the number of what was proposed
     */
    public void keep(Scope scope, int tenancyId, int plan, int proposed, Filled filled) {
        transactions.write(scope, () -> {
            jdbc.sql("delete from relief.filled where landlord_id = ? and at < now() - interval '1 day'")
                    .param(scope.landlord())
                    .update();
            jdbc.sql("""
                            insert into relief.filled (landlord_id, tenancy_id, person, plan, proposed, fields)
                            values (:landlord, :tenancy, :person, :plan, :proposed, cast(:fields as jsonb))
                            on conflict (landlord_id, tenancy_id, person, plan)
                            do update set proposed = excluded.proposed, fields = excluded.fields, at = excluded.at""")
                    .param("landlord", scope.landlord())
                    .param("tenancy", tenancyId)
                    .param("person", scope.actor().person())
                    .param("plan", plan)
                    .param("proposed", proposed)
                    .param("fields", json.writeValueAsString(filled))
                    .update();
        });
    }

    /** What this person filled in for a tenancy; empty where they proposed nothing since yesterday that still waits for its signature. */
    public Optional<Filled> find(Scope scope, int tenancyId, int plan) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select f.fields from relief.filled f
                        join relief.plan p on p.landlord_id = f.landlord_id and p.tenancy_id = f.tenancy_id
                            and p.number = f.proposed and p.signed_on is null
                        where f.landlord_id = ? and f.tenancy_id = ? and f.person = ? and f.plan = ?
                            and f.at >= now() - interval '1 day'""")
                        .params(scope.landlord(), tenancyId, scope.actor().person(), plan)
                        .query((row, n) -> json.readValue(row.getString("fields"), Filled.class))
                        .optional());
    }
}
