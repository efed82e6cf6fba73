package fr.palier.app.messages.operation;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.operation.Flow.Lane;
import fr.palier.app.messages.outbox.Outbox;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of the switch and of caps: they are added, the last one holds. */
@Repository
class OperationStore {
    private final JdbcClient jdbc;
    private final CallTime time;

    OperationStore(JdbcClient jdbc, CallTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /**
     * The switch was turned.
     *
     * @param reason code of a {@link Cause}
     */
    public record Turn(int id, boolean closed, String reason, String by, Instant at) {}

    /** The last turns, the last first. */
    List<Turn> turns(Scope scope, int limit) {
        return of(scope, """
                        select id, closed, reason, actor_name, at from messages.switch
                        where landlord_id = :landlord order by id desc limit :limit""")
                .param("limit", limit)
                .query((row, n) -> new Turn(
                        row.getInt("id"),
                        row.getBoolean("closed"),
                        row.getString("reason"),
                        row.getString("actor_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** False where somebody turned it meanwhile. */
    boolean turn(Scope scope, int seen, boolean closed, Cause cause) {
        return of(scope, """
                                insert into messages.switch (landlord_id, id, closed, reason, actor, actor_name, at)
                                select :landlord, :seen + 1, :closed, :reason, :actor, :name, :at
                                where :seen = (select coalesce(max(id), 0) from messages.switch where landlord_id = :landlord)
                                on conflict do nothing""")
                        .param("seen", seen)
                        .param("closed", closed)
                        .param("reason", cause.code())
                        .param("at", time.moment())
                        .param("actor", scope.actor().person())
                        .param("name", scope.actor().name())
                        .update()
                == 1;
    }

    /**
     * A channel's cap.
     *
     * @param version 0 where nothing was decided
     * @param today handed over so far
     */
    public record Cap(Channel channel, int version, int perDay, int today) {}

    /** Those of all channels. */
    List<Cap> caps(Scope scope, LocalDate today) {
        return of(scope, """
                        select k.channel, coalesce(c.version, 0) as version, coalesce(c.per_day, :usual) as per_day,
                            coalesce(d.messages, 0) as today
                        from unnest(array['sms', 'email', 'letter']) with ordinality as k (channel, nth)
                        left join lateral (select x.version, x.per_day from messages.cap x
                            where x.landlord_id = :landlord and x.channel = k.channel order by x.version desc limit 1) c on true
                        left join messages.handed_day d on d.landlord_id = :landlord and d.channel = k.channel and d.day = :today
                        order by k.nth""")
                .param("usual", Outbox.USUAL_CAP)
                .param("today", today)
                .query((row, n) -> new Cap(
                        Channel.stored(row.getString("channel")),
                        row.getInt("version"),
                        row.getInt("per_day"),
                        row.getInt("today")))
                .list();
    }

    /** Channels with their caps, and what waits on each. */
    List<Lane> lanes(Scope scope, LocalDateTime now) {
        Map<Channel, Integer> ahead = new EnumMap<>(Channel.class);
        of(scope, """
                        select m.channel, count(*) as messages
                        from messages.send s join messages.message m on m.landlord_id = s.landlord_id and m.send = s.id
                        where s.landlord_id = :landlord and s.state = 'running' and m.state = 'waiting'
                        group by m.channel""")
                .query((row, n) -> ahead.put(Channel.stored(row.getString("channel")), row.getInt("messages")))
                .list();
        return caps(scope, now.toLocalDate()).stream()
                .map(cap -> new Lane(cap.channel, cap.perDay, cap.today, ahead.getOrDefault(cap.channel, 0)))
                .toList();
    }

    /** Sends that wait for somebody else than whoever prepared them. */
    int asked(Scope scope) {
        return of(scope, """
                        select count(*) from messages.send
                        where landlord_id = :landlord and state = 'asked' and created_by <> :me""")
                .param("me", scope.actor().person())
                .query(Integer.class)
                .single();
    }

    /** What sends at the pace of call-backs handed over in this hour. */
    int inHour(Scope scope, LocalDateTime now) {
        LocalDateTime hour = now.truncatedTo(ChronoUnit.HOURS);
        return of(scope, """
                        select coalesce(sum(messages), 0) from messages.handed_hour
                        where landlord_id = :landlord and hour >= :hour and hour < :next""")
                .param("hour", hour)
                .param("next", hour.plusHours(1))
                .query(Integer.class)
                .single();
    }

    /** False where somebody decided meanwhile. */
    boolean cap(Scope scope, Channel channel, int seen, int perDay) {
        return of(scope, """
                                insert into messages.cap (landlord_id, channel, version, per_day, actor, actor_name)
                                select :landlord, :channel, :seen + 1, :perDay, :actor, :name
                                where :seen = (select coalesce(max(version), 0) from messages.cap
                                    where landlord_id = :landlord and channel = :channel)
                                on conflict do nothing""")
                        .param("channel", channel.code())
                        .param("seen", seen)
                        .param("perDay", perDay)
                        .param("actor", scope.actor().person())
                        .param("name", scope.actor().name())
                        .update()
                == 1;
    }
}
