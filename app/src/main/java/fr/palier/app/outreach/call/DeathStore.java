package fr.palier.app.outreach.call;

import fr.palier.app.outreach.call.Deaths.Death;
import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The calls in which a death was told. */
@Repository
class DeathStore {
    private final JdbcClient jdbc;

    DeathStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql)
                .param("landlord", scope.landlord())
                .param("me", scope.actor().person());
    }

    /** Those that the person wrote down on a day and did not take back. */
    List<Death> mine(Scope scope, LocalDate today) {
        return of(scope, """
                        select id as call, campaign, tenancy_id, recorded, at from outreach.call
                        where landlord_id = :landlord and actor = :me and outcome = 'deceased' and undone_at is null
                            and at >= :from and at < :until
                        order by at desc limit 20""")
                .param("from", today.atStartOfDay())
                .param("until", today.plusDays(1).atStartOfDay())
                .query((row, n) -> new Death(
                        row.getLong("call"),
                        row.getInt("campaign"),
                        row.getInt("tenancy_id"),
                        row.getLong("recorded"),
                        row.getObject("at", LocalDateTime.class)))
                .list();
    }

    /** The household waits again wherever it did, with what was promised to it. */
    void waitAgain(Scope scope, Death death) {
        of(scope, """
                        update outreach.person set state = 'waiting', last_outcome = null
                        where landlord_id = :landlord and tenancy_id = :tenancy and state = 'closed'
                            and last_outcome = 'deceased'""").param("tenancy", death.tenancyId()).update();
    }

    void undone(Scope scope, Death death) {
        of(scope, "update outreach.call set undone_at = now() where landlord_id = :landlord and id = :call")
                .param("call", death.call())
                .update();
    }
}
