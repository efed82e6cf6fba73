package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.outbox.Wordings.Worded.Words;
import fr.palier.app.shared.Scope;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Claims mail that tells partners of notices. It goes to organisations, as was agreed with them: nobody is woken by it, and neither
 * hours nor caps hold it back. The switch does.
 */
@Repository
class RelayClaims {
    private final JdbcClient jdbc;

    RelayClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that may leave now, in the transaction of a claim. */
    List<Claimed> claim(Scope scope, LocalDateTime now, int size) {
        return jdbc.sql("""
                        select id, address, attempts, subject, body from messages.message
                        where landlord_id = :landlord and relay is not null and state = 'waiting' and due_at <= :now
                            and not coalesce((select w.closed from messages.switch w
                                where w.landlord_id = :landlord order by w.id desc limit 1), false)
                        order by due_at, id limit :limit for update skip locked""")
                .param("landlord", scope.landlord())
                .param("now", now)
                .param("limit", size)
                .query((row, n) -> new Claimed(
                        row.getLong("id"),
                        0,
                        Claimed.NO_HOUSEHOLD,
                        Channel.EMAIL,
                        row.getString("address"),
                        row.getInt("attempts") + 1,
                        new Words(row.getString("subject"), row.getString("body")),
                        Optional.empty()))
                .list();
    }
}
