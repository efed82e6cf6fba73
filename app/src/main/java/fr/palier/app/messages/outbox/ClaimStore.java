package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.MessageState;
import fr.palier.engine.outreach.MessageState.Event;
import fr.palier.engine.text.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of messages until they are handed over. All of it in the transaction of a claim. */
@Repository
class ClaimStore {
    /** Whose turn it is in a send, with what speaks against each: few rows of a household are looked at, by its index. */
    private static final String DUE = """
            select m.*, coalesce(x.until_on, c.until_on) as until_on,
                coalesce(x.reason, case when c.until_on is not null then 'capped' end) as stopped_for,
                o.tenancy_id is not null as opposed,
                exists (select from messages.dropped_address d
                    where d.landlord_id = :landlord and d.tenancy_id = m.tenancy_id and d.channel = :channel
                        and d.address = m.address) as dropped
            from (select id, send, tenancy_id, purpose, channel, address, language, attempts from messages.message
                where landlord_id = :landlord and send = :send and channel = :channel and state = 'waiting'
                    and due_at <= :now
                order by due_at, id limit :limit for update skip locked) m
            left join lateral (select s.until_on, s.reason from messages.stopped s
                where s.landlord_id = :landlord and s.tenancy_id = m.tenancy_id
                    and s.from_on <= :today and s.until_on >= :today
                order by s.until_on desc limit 1) x on not :danger
            left join lateral (select p.tenancy_id from timeline.opposed p
                where p.landlord_id = :landlord and p.tenancy_id = m.tenancy_id and p.purpose = m.purpose
                limit 1) o on not :danger
            left join messages.setting_now n on n.landlord_id = :landlord and not :danger
            left join lateral (select cast(coalesce(h.handed_at, :now) as date) + n.cap_days - 1 as until_on
                from messages.message h
                where h.landlord_id = :landlord and h.tenancy_id = m.tenancy_id and h.send is not null
                    and h.state in ('handing', 'bound', 'sent', 'unknown', 'delivered')
                    and coalesce(h.handed_at, :now) >= cast(:today as date) - n.cap_days + 1
                order by coalesce(h.handed_at, :now) desc offset n.cap_messages - 1 limit 1) c on not :danger
            order by m.id""";

    private final JdbcClient jdbc;

    ClaimStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /**
     * A send that has something to hand over.
     *
     * @param perHour how many in this hour of the clock at most, where it is smoothed
     */
    record Ready(int send, boolean danger, Optional<Integer> perHour) {}

    /**
     * Sends that run and have messages that are due, those about danger first, then those that a coordinator let go first, else in the order in which they were prepared; none where the switch is off. Of one
     * that is done a message may be due that took another way; of one that is of no use any more nothing leaves.
     */
    List<Ready> ready(Scope scope, Channel channel, LocalDateTime now, boolean open) {
        return of(scope, """
                        select s.id, s.danger, s.per_hour
                        from messages.send s
                        where s.landlord_id = :landlord and s.state in ('running', 'done') and (s.danger or :open)
                            and (s.ends_at is null or s.ends_at > :now)
                            and exists (select from messages.message m
                                where m.landlord_id = :landlord and m.send = s.id and m.channel = :channel and m.state = 'waiting'
                                    and m.due_at <= :now)
                            and not coalesce((select w.closed from messages.switch w
                                where w.landlord_id = :landlord order by w.id desc limit 1), false)
                        order by s.danger desc, s.goes_first desc, s.id""")
                .param("channel", channel.code())
                .param("now", now)
                .param("open", open)
                .query((row, n) -> new Ready(
                        row.getInt("id"),
                        row.getBoolean("danger"),
                        Optional.ofNullable(row.getObject("per_hour", Integer.class))))
                .list();
    }

    /**
     * A message whose turn it is, and what may speak against it.
     *
     * @param stoppedUntil the last day on which nothing is sent to the household by itself: it is left in peace, or has had as many
     *     messages as the landlord allows
     * @param opposed whether it does not wish to be approached for this purpose
     * @param dropped whether the address has been given up since
     */
    record Due(
            long id,
            int send,
            int tenancyId,
            Channel channel,
            String address,
            Lang language,
            int attempts,
            Optional<LocalDate> stoppedUntil,
            String stoppedFor,
            boolean opposed,
            boolean dropped) {
        Claimed claimed(Wordings.Worded.Words words) {
            return new Claimed(id, send, tenancyId, channel, address, attempts + 1, words, Optional.empty());
        }

        Wordings.Blank blank() {
            return new Wordings.Blank(id, send, tenancyId, channel, language);
        }

        @Override
        public String toString() {
            return "Due[" + id + "]";
        }
    }

    /** Takes the next messages of a send that no other node is taking. */
    List<Due> due(Scope scope, Ready ready, Channel channel, LocalDateTime now, int limit) {
        return of(scope, DUE)
                .param("send", ready.send)
                .param("danger", ready.danger)
                .param("channel", channel.code())
                .param("now", now)
                .param("today", now.toLocalDate())
                .param("limit", limit)
                .query((row, n) -> due(row))
                .list();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getLong("id"),
                row.getInt("send"),
                row.getInt("tenancy_id"),
                Channel.stored(row.getString("channel")),
                row.getString("address"),
                Lang.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                Optional.ofNullable(row.getObject("until_on", LocalDate.class)),
                Optional.ofNullable(row.getString("stopped_for")).orElse(""),
                row.getBoolean("opposed"),
                row.getBoolean("dropped"));
    }

    /** A message that is looked at again at a moment. */
    record Held(long id, LocalDateTime until, String reason) {}

    void hold(Scope scope, List<Held> held) {
        of(scope, """
                        update messages.message m set state = 'held', due_at = h.until, reason = h.reason, changed_at = now()
                        from unnest(:ids, cast(:untils as timestamp[]), :reasons) as h (id, until, reason)
                        where m.landlord_id = :landlord and m.id = h.id and m.state = any(:from)""")
                .param("ids", held.stream().map(Held::id).toArray(Long[]::new))
                .param("untils", held.stream().map(one -> one.until.toString()).toArray(String[]::new))
                .param("reasons", held.stream().map(Held::reason).toArray(String[]::new))
                .param("from", from(Event.HOLD))
                .update();
    }

    /** Whoever was held until now takes their turn again. */
    int release(Scope scope, LocalDateTime now) {
        return of(scope, """
                        update messages.message set state = 'waiting', reason = null, changed_at = now()
                        where landlord_id = :landlord and state = any(:from) and due_at <= :now""")
                .param("from", from(Event.RELEASE))
                .param("now", now)
                .update();
    }

    /** A message that is not sent, and why. */
    record Withdrawn(long id, String reason) {}

    void withdraw(Scope scope, List<Withdrawn> withdrawn) {
        of(scope, """
                        update messages.message m set state = 'withdrawn', reason = w.reason, changed_at = now()
                        from unnest(:ids, :reasons) as w (id, reason)
                        where m.landlord_id = :landlord and m.id = w.id and m.state = any(:from)""")
                .param("ids", withdrawn.stream().map(Withdrawn::id).toArray(Long[]::new))
                .param("reasons", withdrawn.stream().map(Withdrawn::reason).toArray(String[]::new))
                .param("from", from(Event.WITHDRAW))
                .update();
    }

    /** Writes down that these are handed over now, to whom and in which words. */
    void claim(Scope scope, List<Claimed> claimed, String provider, LocalDateTime now) {
        if (claimed.isEmpty()) {
            return;
        }
        of(scope, """
                        update messages.message m set state = 'handing', attempts = m.attempts + 1, provider = :provider,
                            provider_ref = null, subject = c.subject, body = c.body, handed_at = :now, reason = null,
                            lease_until = now() + interval '10 minutes', changed_at = now()
                        from unnest(:ids, :subjects, :bodies) as c (id, subject, body)
                        where m.landlord_id = :landlord and m.id = c.id and m.state = any(:from)""")
                .param("provider", provider)
                .param("now", now)
                .param("ids", claimed.stream().map(Claimed::id).toArray(Long[]::new))
                .param(
                        "subjects",
                        claimed.stream().map(one -> one.words().subject()).toArray(String[]::new))
                .param("bodies", claimed.stream().map(one -> one.words().body()).toArray(String[]::new))
                .param("from", from(Event.CLAIM))
                .update();
    }

    private static String[] from(Event event) {
        return event.from().stream().map(MessageState::code).toArray(String[]::new);
    }
}
