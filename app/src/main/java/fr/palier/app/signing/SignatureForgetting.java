package fr.palier.app.signing;

import fr.palier.app.retention.Retained;
import fr.palier.app.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signed a plan is kept as long as the agreement that was signed: that it was, as what and when stays. */
@Repository
class SignatureForgetting implements Retained {
    private final JdbcClient jdbc;

    SignatureForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "signatures";
    }

    @Override
    public String rule() {
        return "letters.months";
    }

    @Override
    public int forget(Scope scope, Term term) {
        return jdbc.sql("""
                        with over as (
                            update signing.request r set requested_by_name = '—'
                            from letters.forgotten f
                            where r.landlord_id = :landlord and r.requested_by_name <> '—' and f.landlord_id = r.landlord_id
                                and f.tenancy_id = r.tenancy_id and f.recorded = r.letter
                            returning r.landlord_id, r.id)
                        update signing.signer s set name = '—', typed_name = case when s.typed_name is not null then '—' end
                        from over where s.landlord_id = over.landlord_id and s.request_id = over.id""").param("landlord", scope.landlord()).update();
    }
}
