package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.sending.Reach.Fate;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.MessageState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** How sends get on: their messages counted, what was rehearsed, and what is taken back. */
@Repository
class CourseStore {
    private final JdbcClient jdbc;
    private final CallTime time;

    CourseStore(JdbcClient jdbc, CallTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private StatementSpec of(Scope scope, Send send, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord()).param("send", send.id());
    }

    Course course(Scope scope, Send send) {
        return new Course(
                of(scope, send, """
                                select channel, state, count(*) as messages from messages.message
                                where landlord_id = :landlord and send = :send group by channel, state order by channel, state""")
                        .query((row, n) -> new Course.Count(
                                Channel.stored(row.getString("channel")),
                                MessageState.stored(row.getString("state")),
                                row.getInt("messages")))
                        .list(),
                of(
                                scope,
                                send,
                                "select reason, people from messages.left_out where landlord_id = :landlord and send = :send")
                        .query((row, n) -> Map.entry(Fate.stored(row.getString("reason")), row.getInt("people")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * What waits for its turn, by its channel.
     *
     * @param messages of the send
     * @param ahead of sends whose turn is before
     */
    record Turn(Channel channel, int messages, int ahead) {}

    List<Turn> turns(Scope scope, Send send) {
        return of(scope, send, """
                        select m.channel, count(*) filter (where o.id = s.id) as messages,
                            count(*) filter (where o.id <> s.id) as ahead
                        from messages.send s
                        join messages.send o on o.landlord_id = s.landlord_id and (o.id = s.id
                            or o.state = 'running' and (o.danger, o.goes_first, -o.id) > (s.danger, s.goes_first, -s.id))
                        join messages.message m on m.landlord_id = o.landlord_id and m.send = o.id and m.state = 'waiting'
                        where s.landlord_id = :landlord and s.id = :send and m.channel in ('sms', 'email')
                        group by m.channel having bool_or(o.id = s.id)""")
                .query((row, n) ->
                        new Turn(Channel.stored(row.getString("channel")), row.getInt("messages"), row.getInt("ahead")))
                .list();
    }

    /** Lets it go before the others. */
    void hasten(Scope scope, Send send) {
        of(scope, send, "update messages.send set goes_first = true where landlord_id = :landlord and id = :send")
                .update();
    }

    /** Takes back what has not left. */
    int withdraw(Scope scope, Send send) {
        return of(scope, send, """
                        update messages.message set state = 'withdrawn', reason = 'send-withdrawn', changed_at = now()
                        where landlord_id = :landlord and send = :send and state in ('waiting', 'held', 'bound')""").update();
    }

    void addRehearsal(Scope scope, Send send, Rehearsal rehearsal) {
        of(scope, send, """
                        insert into messages.rehearsal (landlord_id, send, version, people, unsayable, mills, actor, actor_name, at)
                        values (:landlord, :send, :version, :people, :unsayable, :mills, :actor, :name, :at)""")
                .param("version", send.version())
                .param("people", rehearsal.people())
                .param("unsayable", rehearsal.unsayable())
                .param("mills", rehearsal.mills())
                .param("at", time.moment())
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .update();
    }

    /** The last one. */
    Optional<Rehearsal> rehearsal(Scope scope, Send send) {
        return of(scope, send, """
                        select people, unsayable, mills, actor_name, at from messages.rehearsal
                        where landlord_id = :landlord and send = :send order by version desc limit 1""")
                .query((row, n) -> new Rehearsal(
                        row.getInt("people"),
                        row.getInt("unsayable"),
                        row.getLong("mills"),
                        row.getString("actor_name"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }
}
