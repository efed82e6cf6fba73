package fr.palier.app.outreach.near;

import fr.palier.app.retention.Retained;
import fr.palier.app.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Relatives and neighbours are kept while the tenancy lasts: afterwards nobody asks them any more. */
@Repository
class NearForgetting implements Retained {
    private final JdbcClient jdbc;

    NearForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "near-ones";
    }

    @Override
    public String rule() {
        return "near.months";
    }

    @Override
    public int forget(Scope scope, Term term) {
        return jdbc.sql("""
                        delete from outreach.near_one n using portfolio.summary t
                        where n.landlord_id = :landlord and t.landlord_id = n.landlord_id and t.tenancy_id = n.tenancy_id
                            and cast(t.end_on + make_interval(months => :months) as date) < :today""")
                .param("landlord", scope.landlord())
                .param("months", term.months())
                .param("today", term.today())
                .update();
    }
}
