package fr.palier.app.messages.relay;

import fr.palier.app.messages.relay.Relay.Agreed;
import fr.palier.app.messages.relay.Relay.Mail;
import fr.palier.app.messages.relay.Relay.Seen;
import fr.palier.app.messages.relay.Relay.Told;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.MessageState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of notices that partners were told, on the landlord's side. */
@Repository
class RelayStore {
    private final JdbcClient jdbc;

    RelayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, int send, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord()).param("send", send);
    }

    /** Partners that are not told of a send, with who decided it. */
    Map<Integer, String> leftOut(Scope scope, int send) {
        return of(scope, send, """
                        select partner, by_name from messages.relay_left_out where landlord_id = :landlord and send = :send""")
                .query((row, n) -> Map.entry(row.getInt("partner"), row.getString("by_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean leaveOut(Scope scope, int send, int partner) {
        return of(scope, send, """
                                insert into messages.relay_left_out (landlord_id, send, partner, by_person, by_name)
                                values (:landlord, :send, :partner, :by, :name) on conflict do nothing""")
                        .param("partner", partner)
                        .param("by", scope.actor().person())
                        .param("name", scope.actor().name())
                        .update()
                == 1;
    }

    boolean takeIn(Scope scope, int send, int partner) {
        return of(scope, send, """
                                delete from messages.relay_left_out
                                where landlord_id = :landlord and send = :send and partner = :partner""").param("partner", partner).update() == 1;
    }

    void add(Scope scope, int send, long id, Agreement agreement, OffsetDateTime at) {
        of(scope, send, """
                        insert into messages.relay (landlord_id, id, send, partner, agreement, told_at)
                        values (:landlord, :id, :send, :partner, :agreement, :at)""")
                .param("id", id)
                .param("partner", agreement.partner())
                .param("agreement", agreement.id())
                .param("at", at)
                .update();
    }

    /** Those who were told of a send, and those who were left out, by name. */
    List<Relay> of(Scope scope, int send) {
        Map<Long, List<Mail>> mails = mails(scope, send);
        return of(scope, send, """
                        select a.partner, a.partner_name, a.words, a.agreed_on, a.inbox, a.email <> '' as by_mail,
                            cast(null as text) as left_out, r.id, r.told_at, r.seen_at, r.seen_by_name, r.ended_at
                        from messages.relay r
                        join messages.agreement a on a.landlord_id = r.landlord_id and a.id = r.agreement
                        where r.landlord_id = :landlord and r.send = :send
                        union all
                        select x.partner, a.partner_name, a.words, a.agreed_on, a.inbox, a.email <> '', x.by_name, 0, null, null,
                            null, null
                        from messages.relay_left_out x
                        cross join lateral (select * from messages.agreement l
                            where l.landlord_id = x.landlord_id and l.partner = x.partner order by l.id desc limit 1) a
                        where x.landlord_id = :landlord and x.send = :send
                        order by partner_name, partner""").query((row, n) -> relay(row, mails)).list();
    }

    private static Relay relay(ResultSet row, Map<Long, List<Mail>> mails) throws SQLException {
        return new Relay(
                row.getInt("partner"),
                row.getString("partner_name"),
                new Agreed(
                        row.getString("words"),
                        row.getObject("agreed_on", LocalDate.class),
                        row.getBoolean("inbox"),
                        row.getBoolean("by_mail")),
                Optional.ofNullable(row.getString("left_out")),
                told(row, mails.getOrDefault(row.getLong("id"), List.of())));
    }

    private static Optional<Told> told(ResultSet row, List<Mail> mails) throws SQLException {
        Optional<Instant> at = instant(row, "told_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(at.get(), seen(row), instant(row, "ended_at"), mails));
    }

    static Optional<Seen> seen(ResultSet row) throws SQLException {
        String by = row.getString("seen_by_name");
        return by == null
                ? Optional.empty()
                : Optional.of(new Seen(by, row.getTimestamp("seen_at").toInstant()));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    /** Of each notice that was relayed, the latest mail that tells it, and the latest that ends it. */
    private Map<Long, List<Mail>> mails(Scope scope, int send) {
        return of(scope, send, """
                        select distinct on (m.relay, m.purpose) m.relay, m.purpose, m.state, coalesce(m.reason, '') as reason
                        from messages.relay r
                        join messages.message m on m.landlord_id = r.landlord_id and m.relay = r.id
                        where r.landlord_id = :landlord and r.send = :send
                        order by m.relay, m.purpose, m.id desc""")
                .query((row, n) -> Map.entry(
                        row.getLong("relay"),
                        new Mail(
                                row.getString("purpose").equals(RelayMail.END),
                                MessageState.stored(row.getString("state")),
                                row.getString("reason"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** A notice that was relayed, and because of which agreement. */
    record Sent(long id, int agreement) {}

    /** Says of what was relayed of a send that it holds no more. */
    List<Sent> end(Scope scope, int send, OffsetDateTime at) {
        return of(scope, send, """
                        update messages.relay set ended_at = :at
                        where landlord_id = :landlord and send = :send and ended_at is null
                        returning id, agreement""")
                .param("at", at)
                .query((row, n) -> new Sent(row.getLong("id"), row.getInt("agreement")))
                .list();
    }

    /** The first who says so counts: false for whoever comes after. */
    boolean see(Scope scope, long id, OffsetDateTime at) {
        return jdbc.sql("""
                                update messages.relay set seen_at = :at, seen_by_name = :name
                                where landlord_id = :landlord and id = :id and seen_at is null""")
                        .param("at", at)
                        .param("name", scope.actor().name())
                        .param("landlord", scope.landlord())
                        .param("id", id)
                        .update()
                == 1;
    }
}
