package fr.palier.app.relief.aid;

import fr.palier.app.retention.Retained;
import fr.palier.app.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Requests for an aid are kept from their last step on once they have come to an end: refused, dropped, or paid. What was granted
 * and when stays, for it stands in the account too.
 */
@Repository
class AidForgetting implements Retained {
    private final JdbcClient jdbc;

    AidForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "aid";
    }

    @Override
    public String rule() {
        return "aid.months";
    }

    @Override
    public int forget(Scope scope, Term term) {
        return jdbc.sql("""
                        with over as (
                            update relief.aid_request r set papers = '{}', reference = '', made_by_name = '—', forgotten_on = :today
                            where r.landlord_id = :landlord and r.forgotten_on is null
                                and r.state in ('refused', 'dropped', 'paid')
                                and cast((select max(greatest(s.day, coalesce(r.paid_on, s.day))) from relief.aid_step s
                                    where s.landlord_id = r.landlord_id and s.tenancy_id = r.tenancy_id and s.number = r.number)
                                    + make_interval(months => :months) as date) < :today
                            returning r.landlord_id, r.tenancy_id, r.number),
                        emptied as (
                            update relief.aid_step s set reason = '', actor_name = '—' from over
                            where s.landlord_id = over.landlord_id and s.tenancy_id = over.tenancy_id and s.number = over.number)
                        select count(*) from over""")
                .param("landlord", scope.landlord())
                .param("months", term.months())
                .param("today", term.today())
                .query(Integer.class)
                .single();
    }
}
