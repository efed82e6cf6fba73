package fr.palier.app.letters;

import fr.palier.app.retention.Retained;
import fr.palier.app.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Letters are kept while the tenancy lasts and as long after as rents can be claimed: from its end, or from its last letter where
 * one was written later. A plan that is still being kept keeps them all.
 */
@Repository
class Forgetting implements Retained {
    private final JdbcClient jdbc;

    Forgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "letters";
    }

    @Override
    public String rule() {
        return "letters.months";
    }

    @Override
    public int forget(Scope scope, Term term) {
        return jdbc.sql("""
                        with over as (
                            select i.tenancy_id from letters.issued i
                            join portfolio.summary t on t.landlord_id = i.landlord_id and t.tenancy_id = i.tenancy_id
                            where i.landlord_id = :landlord and t.end_on is not null and not exists (select from timeline.planned p
                                where p.landlord_id = i.landlord_id and p.tenancy_id = i.tenancy_id)
                            group by i.tenancy_id, t.end_on
                            having cast(greatest(t.end_on, max(i.day)) + make_interval(months => :months) as date) < :today)
                        update letters.issued i set pdf = null, sha256 = null, actor_name = '—', forgotten_on = :today
                        from over where i.landlord_id = :landlord and i.tenancy_id = over.tenancy_id and i.forgotten_on is null""")
                .param("landlord", scope.landlord())
                .param("months", term.months())
                .param("today", term.today())
                .update();
    }
}
