package fr.palier.app.messages.operation;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.sending.Send.Source;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.MessageState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads what became of the messages of a send. */
@Repository
class JournalStore {
    private final JdbcClient jdbc;

    JournalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /**
     * A send as the journal names it.
     *
     * @param source what it tells of
     * @param emptiedAt when addresses and words of its messages were erased
     */
    public record Of(int id, long publicId, String title, Optional<Source> source, Optional<Instant> emptiedAt) {}

    Optional<Of> send(Scope scope, long publicId) {
        return of(scope, """
                        select s.id, s.public_id, s.title, s.emptied_at, o.kind, o.number, o.title as source_title
                        from messages.send s
                        left join messages.send_source o on o.landlord_id = s.landlord_id and o.send = s.id
                        where s.landlord_id = :landlord and s.public_id = :publicId""")
                .param("publicId", publicId)
                .query((row, n) -> new Of(
                        row.getInt("id"),
                        row.getLong("public_id"),
                        row.getString("title"),
                        source(row),
                        Optional.ofNullable(row.getTimestamp("emptied_at")).map(Timestamp::toInstant)))
                .optional();
    }

    private static Optional<Source> source(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null
                ? Optional.empty()
                : Optional.of(new Source(kind, row.getInt("number"), row.getString("source_title")));
    }

    /** How many of its messages stand where, in the order in which they pass. */
    Map<MessageState, Integer> counts(Scope scope, Of send) {
        Map<MessageState, Integer> counts = new EnumMap<>(MessageState.class);
        of(scope, """
                        select state, count(*) as messages from messages.message
                        where landlord_id = :landlord and send = :send group by state""")
                .param("send", send.id)
                .query((row, n) -> counts.put(MessageState.stored(row.getString("state")), row.getInt("messages")))
                .list();
        return counts;
    }

    /**
     * A message.
     *
     * @param dueAt not before: for those that wait
     * @param reason a code, empty where there is none
     */
    public record Line(
            long id,
            int tenancyId,
            Channel channel,
            String address,
            MessageState state,
            LocalDateTime dueAt,
            Optional<LocalDateTime> handedAt,
            String reason,
            Optional<String> body) {
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    /** Those in a state or in any, the first first, after one. */
    List<Line> page(Scope scope, Of send, Optional<MessageState> state, long after, int limit) {
        return of(scope, """
                        select id, tenancy_id, channel, address, state, due_at, handed_at, reason, body from messages.message
                        where landlord_id = :landlord and send = :send and id > :after
                            and (cast(:state as text) is null or state = :state)
                        order by id limit :limit""")
                .param("send", send.id)
                .param("after", after)
                .param("state", state.map(MessageState::code).orElse(null))
                .param("limit", limit)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getInt("tenancy_id"),
                Channel.stored(row.getString("channel")),
                row.getString("address"),
                MessageState.stored(row.getString("state")),
                row.getObject("due_at", LocalDateTime.class),
                Optional.ofNullable(row.getObject("handed_at", LocalDateTime.class)),
                Optional.ofNullable(row.getString("reason")).orElse(""),
                Optional.ofNullable(row.getString("body")).filter(body -> !body.isEmpty()));
    }
}
