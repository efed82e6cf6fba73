package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.mail.Enclosures;
import fr.palier.app.messages.outbox.ClaimStore.Withdrawn;
import fr.palier.app.messages.outbox.Claimed.Letter;
import fr.palier.app.messages.outbox.Claims.Batch;
import fr.palier.app.messages.outbox.Wordings.Worded.Words;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.SendingHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Claims mail of no send, of which no cap holds any back; the switch does. Letters that somebody sends leave in the hours of messages:
 * no robot stop and no opposition speaks against them, for it is a person who writes, to one household, about what is its own. What
 * partners are told of notices leaves at any hour: it goes to organisations, as was agreed with them, and wakes nobody.
 */
@Repository
class MailClaims {
    private static final String NOT_SWITCHED_OFF = """
            and not coalesce((select w.closed from messages.switch w
                where w.landlord_id = :landlord order by w.id desc limit 1), false)
            """;

    private final JdbcClient jdbc;
    private final ClaimStore messages;
    private final Enclosures enclosures;

    MailClaims(JdbcClient jdbc, ClaimStore messages, Enclosures enclosures) {
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

    /** What may leave now, in the transaction of a claim. */
    Batch claim(Scope scope, LocalDateTime now, int size) {
        Batch batch = SendingHours.areOpen(now) ? letters(scope, now, size) : new Batch(new ArrayList<>(), false);
        List<Claimed> told = relays(scope, now, size - batch.claimed().size());
        batch.claimed().addAll(told);
        return new Batch(batch.claimed(), batch.worked() || !told.isEmpty());
    }

    /** Who must not be written to any more is not: the row is withdrawn. */
    private Batch letters(Scope scope, LocalDateTime now, int size) {
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
                        select m.*, t.protected_address,
                            exists (select from messages.dropped_address d
                                where d.landlord_id = :landlord and d.tenancy_id = m.tenancy_id and d.channel = 'email'
                                    and d.address = m.address) as dropped
                        from (select id, tenancy_id, letter, address, attempts, subject, body from messages.message
                            where landlord_id = :landlord and letter is not null and state = 'waiting' and due_at <= :now
                                \s""" + NOT_SWITCHED_OFF + """
                            order by due_at, id limit :limit for update skip locked) m
                        cross join lateral (select s.protected_address from portfolio.summary s
                            where s.landlord_id = :landlord and s.tenancy_id = m.tenancy_id limit 1) t
                        order by m.id""")
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

    private List<Claimed> relays(Scope scope, LocalDateTime now, int limit) {
        return jdbc.sql("""
                        select id, address, attempts, subject, body from messages.message
                        where landlord_id = :landlord and relay is not null and state = 'waiting' and due_at <= :now
                            \s""" + NOT_SWITCHED_OFF + "order by due_at, id limit :limit for update skip locked")
                .param("landlord", scope.landlord())
                .param("now", now)
                .param("limit", limit)
                .query((row, n) -> relay(row))
                .list();
    }

    private static Claimed relay(ResultSet row) throws SQLException {
        return new Claimed(
                row.getLong("id"),
                0,
                Claimed.NO_HOUSEHOLD,
                Channel.EMAIL,
                row.getString("address"),
                row.getInt("attempts") + 1,
                new Words(row.getString("subject"), row.getString("body")),
                Optional.empty());
    }
}
