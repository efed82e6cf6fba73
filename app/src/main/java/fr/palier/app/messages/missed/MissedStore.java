package fr.palier.app.messages.missed;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.missed.Missed.Why;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Post;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of those whom a send has not reached. All of it in a transaction of whoever asks. */
@Repository
public class MissedStore {
    /** A letter that the post had too late for it to arrive while what it says is of use, or has not had yet when that is so. */
    private static final String LATE = """
            (o.channel = 'letter' and (o.state = 'sent' and cast(o.handed_at as date) > cast(:lastPost as date)
                or o.state in ('waiting', 'held', 'bound') and cast(:today as date) > cast(:lastPost as date)))""";

    /** The last message of each whose messages came to nothing; who asked for it to be so is not missed. */
    private static final String MISSED =
            """
            with missed as materialized (
                select distinct on (m.tenancy_id) m.tenancy_id, case when M_LATE then 'late' else m.state end as why,
                    coalesce(m.reason, '') as reason
                from messages.message m
                where m.landlord_id = :landlord and m.send = :send and (m.state in ('failed', 'unknown', 'withdrawn') or M_LATE)
                    and coalesce(m.reason, '') not in ('opposed', 'send-withdrawn')
                    and not exists (select from messages.message o
                        where o.landlord_id = m.landlord_id and o.send = m.send and o.tenancy_id = m.tenancy_id
                            and o.id <> m.id and o.state not in ('failed', 'withdrawn') and O_LATE is not true)
                order by m.tenancy_id, m.id desc),
            everybody as (
                select tenancy_id, why, reason from missed
                union all
                select u.tenancy_id, u.reason, '' from messages.unaddressed u
                where u.landlord_id = :landlord and u.send = :send
                    and not exists (select from messages.message o
                        where o.landlord_id = u.landlord_id and o.send = u.send and o.tenancy_id = u.tenancy_id)),
            reachable as (
                select e.tenancy_id, a.channel, a.address, a.source
                from everybody e
                join messages.address a on a.landlord_id = :landlord and a.tenancy_id = e.tenancy_id
                where e.why <> 'unknown' and not exists (select from messages.message t
                    where t.landlord_id = :landlord and t.send = :send and t.tenancy_id = e.tenancy_id
                        and t.channel = a.channel and t.address = a.address))
            """.replace("M_LATE", LATE.replace("o.", "m.")).replace("O_LATE", LATE);

    private final JdbcClient jdbc;
    private final CallTime time;

    MissedStore(JdbcClient jdbc, CallTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private StatementSpec of(Scope scope, int send, String sql) {
        return jdbc.sql(sql)
                .param("landlord", scope.landlord())
                .param("send", send)
                .param("today", time.now().toLocalDate())
                .param("lastPost", lastPost(scope, send).orElse(null));
    }

    /** The last day on which its letters are posted in time, where what it says ends. */
    private Optional<LocalDate> lastPost(Scope scope, int send) {
        return jdbc.sql(
                        "select ends_at from messages.send where landlord_id = :landlord and id = :send and ends_at is not null")
                .param("landlord", scope.landlord())
                .param("send", send)
                .query((row, n) -> Post.lastDay(row.getObject("ends_at", LocalDateTime.class)))
                .optional();
    }

    /** How many a launched send has not reached so far. */
    public Missed count(Scope scope, int send) {
        Map<Why, Integer> by = new EnumMap<>(Why.class);
        of(scope, send, MISSED + "select why, count(*) as people from everybody group by why")
                .query((row, n) -> by.put(Why.stored(row.getString("why")), row.getInt("people")))
                .list();
        if (by.isEmpty()) {
            return Missed.NOBODY;
        }
        Map<Channel, Integer> ways = new EnumMap<>(Channel.class);
        of(scope, send, MISSED + "select channel, count(distinct tenancy_id) as people from reachable group by channel")
                .query((row, n) -> ways.put(Channel.stored(row.getString("channel")), row.getInt("people")))
                .list();
        return new Missed(by, ways);
    }

    /** Somebody who was not reached; {@code reason} is a code of the outbox, empty where there is none. */
    record Person(int tenancyId, Why why, String reason) {}

    /** Those behind one. */
    List<Person> page(Scope scope, int send, int after, int limit) {
        return of(scope, send, MISSED + """
                        select tenancy_id, why, reason from everybody where tenancy_id > :after
                        order by tenancy_id limit :limit""")
                .param("after", after)
                .param("limit", limit)
                .query((row, n) ->
                        new Person(row.getInt("tenancy_id"), Why.stored(row.getString("why")), row.getString("reason")))
                .list();
    }

    /** All of them, by their tenancies. */
    List<Integer> all(Scope scope, int send) {
        return of(scope, send, MISSED + "select tenancy_id from everybody order by tenancy_id")
                .query((row, n) -> row.getInt("tenancy_id"))
                .list();
    }

    /** A send that was launched, by its public number. */
    record Sent(int id, String title, String purpose) {}

    Optional<Sent> sent(Scope scope, long publicId) {
        return jdbc.sql(
                        "select id, title, purpose from messages.send where landlord_id = :landlord and public_id = :send")
                .param("landlord", scope.landlord())
                .param("send", publicId)
                .query((row, n) -> new Sent(row.getInt("id"), row.getString("title"), row.getString("purpose")))
                .optional();
    }

    /**
     * Writes one more message to each who can be reached by a way that was not tried for them, and keeps that the send takes it.
     *
     * @param due from when on they may be handed over
     * @return how many messages
     */
    public int write(Scope scope, int send, Channel channel, LocalDateTime due) {
        of(scope, send, """
                        update messages.send set channels = channels || cast(:channel as text)
                        where landlord_id = :landlord and id = :send and :channel <> all(channels)""").param("channel", channel.code()).update();
        return of(scope, send, MISSED + """
                        insert into messages.message (landlord_id, send, tenancy_id, purpose, channel, address, language, due_at)
                        select distinct on (r.tenancy_id) :landlord, :send, r.tenancy_id, s.purpose, r.channel, r.address, s.language,
                            :due
                        from reachable r join messages.send s on s.landlord_id = :landlord and s.id = :send
                        where r.channel = :channel order by r.tenancy_id, r.source desc
                        on conflict do nothing""")
                .param("channel", channel.code())
                .param("due", due)
                .update();
    }
}
