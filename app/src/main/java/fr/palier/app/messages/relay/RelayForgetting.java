package fr.palier.app.messages.relay;

import fr.palier.app.retention.Retained;
import fr.palier.app.shared.Scope;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Who of a partner saw a notice is kept for as long as what passes between landlord and partner otherwise, and so is who agreed for it
 * once an agreement is over. That a notice was told and seen stays, on both sides: it says nothing of anybody.
 */
@Repository
class RelayForgetting implements Retained {
    private final JdbcClient jdbc;
    private final RelayedStore relayed;

    RelayForgetting(JdbcClient jdbc, RelayedStore relayed) {
        this.jdbc = jdbc;
        this.relayed = relayed;
    }

    @Override
    public String code() {
        return "relays";
    }

    @Override
    public String rule() {
        return "referral.months";
    }

    private record Emptied(int partner, long id) {}

    @Override
    public int forget(Scope scope, Term term) {
        List<Emptied> emptied = of(scope, term, """
                        update messages.relay set seen_by_name = '—'
                        where landlord_id = :landlord and seen_by_name <> '—'
                            and cast(seen_at + make_interval(months => :months) as date) < :today
                        returning partner, id""")
                .query((row, n) -> new Emptied(row.getInt("partner"), row.getLong("id")))
                .list();
        emptied.forEach(one -> relayed.forget(one.partner, one.id));
        return emptied.size() + forgetWhoAgreed(scope, term);
    }

    private int forgetWhoAgreed(Scope scope, Term term) {
        return of(scope, term, """
                        update messages.agreement set agreed_with = ''
                        where landlord_id = :landlord and agreed_with <> ''
                            and cast(until_on + make_interval(months => :months) as date) < :today""").update();
    }

    private StatementSpec of(Scope scope, Term term, String sql) {
        return jdbc.sql(sql)
                .param("landlord", scope.landlord())
                .param("months", term.months())
                .param("today", term.today());
    }
}
