package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.mail.Enclosures;
import fr.palier.app.messages.outbox.ClaimStore.Withdrawn;
import fr.palier.app.messages.outbox.Claimed.Letter;
import fr.palier.app.messages.outbox.Claims.Batch;
import fr.palier.app.messages.outbox.Wordings.Worded.Words;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Claims letters that somebody sends by mail. They leave in the hours of messages, and not while the switch is off; no cap, no
 * robot stop and no opposition holds them back, for it is a person who writes, to one household, about what is its own.
 */
@Repository
class LetterClaims {
    private final JdbcClient jdbc;
    private final ClaimStore messages;
    private final Enclosures enclosures;

    LetterClaims(JdbcClient jdbc, ClaimStore messages, Enclosures enclosures) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.enclosures = enclosures;
    }

    /** A letter whose turn it is. */
    private record Due(
            long id,
            int tenancyId,
            long letter,
            String address,
            int attempts,
            Words words,
            boolean dropped,
            boolean guarded) {
        Optional<String> obstacle() {
            return guarded
                    ? Optional.of("address-protected")
                    : dropped ? Optional.of("address-dropped") : Optional.empty();
        }

        Claimed with(byte[] pdf) {
            return new Claimed(
                    id,
                    0,
                    tenancyId,
                    Channel.EMAIL,
                    address,
                    attempts + 1,
                    words,
                    Optional.of(new Letter(letter, pdf)));
        }

        @Override
        public String toString() {
            return "Due[" + id + "]";
        }
    }

    /** Those that may leave now; who must not be written to any more is withdrawn. All of it in the transaction of a claim. */
    Batch claim(Scope scope, LocalDateTime now, int size) {
        List<Due> due = due(scope, now, size);
        List<Claimed> claimed = new ArrayList<>();
        List<Withdrawn> withdrawn = new ArrayList<>();
        for (Due one : due) {
            Optional<byte[]> pdf = enclosures.pdf(scope, one.tenancyId, one.letter);
            Optional<String> obstacle = pdf.isEmpty() ? Optional.of("letter-forgotten") : one.obstacle();
            obstacle.ifPresentOrElse(
                    reason -> withdrawn.add(new Withdrawn(one.id, reason)),
                    () -> claimed.add(one.with(pdf.orElseThrow())));
        }
        if (!withdrawn.isEmpty()) {
            messages.withdraw(scope, withdrawn);
        }
        return new Batch(claimed, !due.isEmpty());
    }

    private List<Due> due(Scope scope, LocalDateTime now, int limit) {
        return jdbc.sql("""
                        select m.id, m.tenancy_id, m.letter, m.address, m.attempts, m.subject, m.body, t.protected_address,
                            exists (select from messages.dropped_address d
                                where d.landlord_id = m.landlord_id and d.tenancy_id = m.tenancy_id and d.channel = m.channel
                                    and d.address = m.address) as dropped
                        from messages.message m
                        join portfolio.summary t on t.landlord_id = m.landlord_id and t.tenancy_id = m.tenancy_id
                        where m.landlord_id = :landlord and m.letter is not null and m.state = 'waiting' and m.due_at <= :now
                            and not coalesce((select w.closed from messages.switch w
                                where w.landlord_id = :landlord order by w.id desc limit 1), false)
                        order by m.due_at, m.id limit :limit for update of m skip locked""")
                .param("landlord", scope.landlord())
                .param("now", now)
                .param("limit", limit)
                .query((row, n) -> due(row))
                .list();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getLong("id"),
                row.getInt("tenancy_id"),
                row.getLong("letter"),
                row.getString("address"),
                row.getInt("attempts"),
                new Words(row.getString("subject"), row.getString("body")),
                row.getBoolean("dropped"),
                row.getBoolean("protected_address"));
    }
}
