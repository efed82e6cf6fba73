package fr.palier.app.messages.operation;

import fr.palier.app.retention.Retained;
import fr.palier.app.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses that are not written to any more are kept while the tenancy lasts, so that nobody writes there again, and for a time behind it. */
@Repository
class DroppedForgetting implements Retained {
    private final JdbcClient jdbc;

    DroppedForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "dropped-addresses";
    }

    @Override
    public String rule() {
        return "dropped.months";
    }

    @Override
    public int forget(Scope scope, Term term) {
        return jdbc.sql("""
                        delete from messages.dropped_address d using portfolio.summary t
                        where d.landlord_id = :landlord and t.landlord_id = d.landlord_id and t.tenancy_id = d.tenancy_id
                            and cast(t.end_on + make_interval(months => :months) as date) < :today""")
                .param("landlord", scope.landlord())
                .param("months", term.months())
                .param("today", term.today())
                .update();
    }
}
