package fr.palier.app.situation;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records who read or changed a tenancy's file: ids and names of fields, never what they hold. */
@Component
class Reads {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Reads(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** @param field what of the file */
    void record(Scope scope, String act, int tenancyId, String field) {
        transactions.write(scope, () -> {
            jdbc.sql("""
                            insert into shared.audit (landlord_id, actor, act, subject, detail)
                            values (:landlord, :actor, :act, :subject, jsonb_build_object('field', cast(:field as text)))""")
                    .param("landlord", scope.landlord())
                    .param("actor", scope.actor().person())
                    .param("act", act)
                    .param("subject", "tenancy:" + tenancyId)
                    .param("field", field)
                    .update();
        });
    }
}
