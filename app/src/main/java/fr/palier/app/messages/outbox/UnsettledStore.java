package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of messages of which nobody knows whether they arrived. */
@Repository
class UnsettledStore {
    private final JdbcClient jdbc;

    UnsettledStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /**
     * A message in the tray.
     *
     * @param sendId the public id of its send; of a letter that somebody sent by hand there is none
     * @param danger whether a life may be in danger
     * @param tenancyId 0 where it went to no household
     * @param partner the organisation to which it went; empty for a household
     * @param reason a code: why nobody knows
     */
    public record Unknown(
            long id,
            Optional<Long> sendId,
            String title,
            boolean danger,
            int tenancyId,
            String partner,
            Channel channel,
            String address,
            String body,
            Optional<LocalDateTime> handedAt,
            String provider,
            String reason) {
        @Override
        public String toString() {
            return "Unknown[" + id + "]";
        }
    }

    /** Those about danger first, then the oldest first, after one. */
    List<Unknown> page(Scope scope, long after, int limit) {
        return of(scope, """
                        select m.id, s.public_id, s.title, coalesce(s.danger, false) as danger, m.tenancy_id, a.partner_name, m.channel, m.address, m.body, m.handed_at,
                            m.provider, m.reason
                        from messages.message m
                        left join messages.relay r on r.landlord_id = m.landlord_id and r.id = m.relay
                        left join messages.agreement a on a.landlord_id = r.landlord_id and a.id = r.agreement
                        left join messages.send s on s.landlord_id = m.landlord_id and s.id = coalesce(m.send, r.send)
                        where m.landlord_id = :landlord and m.state = 'unknown'
                            and (:after = 0 or (not coalesce(s.danger, false), coalesce(m.handed_at, '-infinity'), m.id) > (
                                select not coalesce(t.danger, false), coalesce(x.handed_at, '-infinity'), x.id
                                from messages.message x
                                left join messages.relay y on y.landlord_id = x.landlord_id and y.id = x.relay
                                left join messages.send t on t.landlord_id = x.landlord_id and t.id = coalesce(x.send, y.send)
                                where x.landlord_id = :landlord and x.id = :after))
                        order by not coalesce(s.danger, false), coalesce(m.handed_at, '-infinity'), m.id limit :limit""")
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> unknown(row))
                .list();
    }

    private static Unknown unknown(ResultSet row) throws SQLException {
        return new Unknown(
                row.getLong("id"),
                Optional.ofNullable(row.getObject("public_id", Long.class)),
                Optional.ofNullable(row.getString("title")).orElse(""),
                row.getBoolean("danger"),
                row.getInt("tenancy_id"),
                Optional.ofNullable(row.getString("partner_name")).orElse(""),
                Channel.stored(row.getString("channel")),
                row.getString("address"),
                Optional.ofNullable(row.getString("body")).orElse(""),
                Optional.ofNullable(row.getObject("handed_at", LocalDateTime.class)),
                Optional.ofNullable(row.getString("provider")).orElse(""),
                Optional.ofNullable(row.getString("reason")).orElse("no-answer"));
    }

    int count(Scope scope) {
        return of(scope, "select count(*) from messages.message where landlord_id = :landlord and state = 'unknown'")
                .query(Integer.class)
                .single();
    }

    void rule(Scope scope, long message, Verdict verdict) {
        of(scope, """
                        insert into messages.ruling (landlord_id, message, verdict, actor, actor_name)
                        values (:landlord, :message, :verdict, :actor, :name)""")
                .param("message", message)
                .param("verdict", verdict.code())
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .update();
    }

    /** A new row in the place of one that has been replaced. False where its send does not run any more. */
    boolean again(Scope scope, long message, LocalDateTime now) {
        return of(scope, """
                                insert into messages.message (landlord_id, send, tenancy_id, purpose, channel, address, language, due_at,
                                    letter, by_person, by_name, relay, subject, body)
                                select m.landlord_id, m.send, m.tenancy_id, m.purpose, m.channel, m.address, m.language, :now,
                                    m.letter, m.by_person, m.by_name, m.relay, case when m.send is null then m.subject end,
                                    case when m.send is null then m.body end
                                from messages.message m
                                left join messages.send s on s.landlord_id = m.landlord_id and s.id = m.send
                                where m.landlord_id = :landlord and m.id = :message
                                    and (m.send is null
                                        or s.state in ('running', 'done') and (s.ends_at is null or s.ends_at > :now))""").param("message", message).param("now", now).update() == 1;
    }
}
