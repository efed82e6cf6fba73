package fr.palier.app.messages.outbox.pace;

import fr.palier.app.messages.Channel;
import fr.palier.app.shared.Scope;
import fr.palier.engine.message.Pacing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows that count what a landlord has handed over, by day and by hour. All of it in the transaction of a claim. */
@Repository
public class Paces {
    /** Messages of a channel that a landlord hands over in a day, where it has decided nothing else. */
    public static final int USUAL = 20_000;

    private final JdbcClient jdbc;

    Paces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /** What a landlord may still hand over today on a channel. Locks the count until the transaction ends. */
    public int left(Scope scope, Channel channel, LocalDate day) {
        of(scope, """
                        insert into messages.handed_day (landlord_id, channel, day) values (:landlord, :channel, :day)
                        on conflict do nothing""").param("channel", channel.code()).param("day", day).update();
        return of(scope, """
                        select coalesce((select c.per_day from messages.cap c
                            where c.landlord_id = :landlord and c.channel = :channel order by c.version desc limit 1), :usual)
                            - d.messages
                        from messages.handed_day d
                        where d.landlord_id = :landlord and d.channel = :channel and d.day = :day for update of d""")
                .param("channel", channel.code())
                .param("day", day)
                .param("usual", USUAL)
                .query(Integer.class)
                .single();
    }

    /** What sends at the pace of call-backs handed over, all together: in this hour of the clock, and in its last share. */
    public record Pace(int inHour, int inShare) {
        /** How many more may leave now. */
        public int room(int perHour) {
            return Math.min(perHour - inHour, Pacing.share(perHour) - inShare);
        }
    }

    /** The pace of a landlord: whoever calls back does not ask which send it was. True until the transaction of {@link #reckonAlone} ends. */
    public Pace pace(Scope scope, LocalDateTime now) {
        LocalDateTime hour = now.truncatedTo(ChronoUnit.HOURS);
        return of(scope, """
                        select coalesce(sum(messages), 0) as in_hour,
                            coalesce(sum(messages) filter (where hour >= :share), 0) as in_share
                        from messages.handed_hour where landlord_id = :landlord and hour >= :hour and hour < :next""")
                .param("hour", hour)
                .param("next", hour.plusHours(1))
                .param("share", share(now))
                .query((row, n) -> new Pace(row.getInt("in_hour"), row.getInt("in_share")))
                .single();
    }

    private static LocalDateTime share(LocalDateTime now) {
        return now.truncatedTo(ChronoUnit.MINUTES).minusMinutes(now.getMinute() % Pacing.SHARE_MINUTES);
    }

    /**
     * Lets one node at a time reckon what households of a landlord may still get, until its transaction ends: two channels that are
     * claimed at once would both find room for the last message.
     */
    public void reckonAlone(Scope scope) {
        of(scope, "select pg_advisory_xact_lock(hashtext('messages.claim'), :landlord)")
                .query((row, n) -> true)
                .single();
    }

    /** Adds to what was handed over on a day. */
    public void count(Scope scope, Channel channel, LocalDate day, int messages) {
        of(scope, """
                        update messages.handed_day set messages = messages + :messages
                        where landlord_id = :landlord and channel = :channel and day = :day""")
                .param("messages", messages)
                .param("channel", channel.code())
                .param("day", day)
                .update();
    }

    /** Adds to what a send handed over in this share of the hour. */
    public void countHour(Scope scope, int send, LocalDateTime now, int messages) {
        of(scope, """
                        insert into messages.handed_hour as h (landlord_id, send, hour, messages)
                        values (:landlord, :send, :hour, :messages)
                        on conflict (landlord_id, send, hour) do update set messages = h.messages + excluded.messages""")
                .param("messages", messages)
                .param("send", send)
                .param("hour", share(now))
                .update();
    }
}
