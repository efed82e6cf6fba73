package fr.palier.app.messages.outbox;

import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.MessageState;
import fr.palier.engine.outreach.MessageState.Event;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of messages once they were handed over. */
@Repository
class SettleStore {
    private final JdbcClient jdbc;

    SettleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /** A message with the reference of the provider that took it. */
    record Taken(long id, String reference) {}

    /** Where receipts come, the provider's reference leads to the message from then on. */
    void take(Scope scope, List<Taken> taken) {
        of(scope, """
                        with sent as (
                            update messages.message m set state = 'sent', provider_ref = t.ref, lease_until = null, reason = null,
                                changed_at = now()
                            from unnest(:ids, :refs) as t (id, ref)
                            where m.landlord_id = :landlord and m.id = t.id and m.state = any(:from)
                            returning m.landlord_id, m.id, m.channel, m.provider, m.provider_ref)
                        insert into messages.reference as known (provider, ref, of_landlord, message)
                        select provider, provider_ref, landlord_id, id from sent where channel = 'sms'
                        on conflict (provider, ref) where ref is not null
                        do update set of_landlord = excluded.of_landlord, message = excluded.message, at = now()""")
                .param("ids", taken.stream().map(Taken::id).toArray(Long[]::new))
                .param("refs", taken.stream().map(Taken::reference).toArray(String[]::new))
                .param("from", from(Event.TAKE))
                .update();
    }

    /** A message that is tried again at a moment. */
    record PutOff(long id, LocalDateTime until, String reason, boolean counts) {}

    void putOff(Scope scope, List<PutOff> putOff) {
        of(scope, """
                        update messages.message m set state = 'waiting', due_at = p.until, reason = p.reason, lease_until = null,
                            attempts = m.attempts - case when p.counts then 0 else 1 end, provider = null, changed_at = now()
                        from unnest(:ids, cast(:untils as timestamp[]), :reasons, :counts) as p (id, until, reason, counts)
                        where m.landlord_id = :landlord and m.id = p.id and m.state = any(:from)""")
                .param("ids", putOff.stream().map(PutOff::id).toArray(Long[]::new))
                .param(
                        "untils",
                        putOff.stream().map(one -> one.until.toString()).toArray(String[]::new))
                .param("reasons", putOff.stream().map(PutOff::reason).toArray(String[]::new))
                .param("counts", putOff.stream().map(PutOff::counts).toArray(Boolean[]::new))
                .param("from", from(Event.PUT_OFF))
                .update();
    }

    /** A message with a code that says why. */
    record Because(long id, String reason) {}

    /** @return those that have failed by this */
    List<Long> fail(Scope scope, Event event, List<Because> failed) {
        return of(scope, """
                        update messages.message m set state = 'failed', reason = f.reason, lease_until = null, changed_at = now()
                        from unnest(:ids, :reasons) as f (id, reason)
                        where m.landlord_id = :landlord and m.id = f.id and m.state = any(:from)
                        returning m.id""")
                .param("ids", failed.stream().map(Because::id).toArray(Long[]::new))
                .param("reasons", failed.stream().map(Because::reason).toArray(String[]::new))
                .param("from", from(event))
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    /** Where receipts come, the number leads to the message from then on: no reference of the provider's is known. */
    void lose(Scope scope, List<Because> lost) {
        of(scope, """
                        with lost as (
                            update messages.message m set state = 'unknown', reason = l.reason, lease_until = null, changed_at = now()
                            from unnest(:ids, :reasons) as l (id, reason)
                            where m.landlord_id = :landlord and m.id = l.id and m.state = any(:from)
                            returning m.landlord_id, m.id, m.channel, m.provider, m.address)
                        insert into messages.reference (provider, number_hash, of_landlord, message)
                        select provider, sha256(convert_to(address, 'UTF8')), landlord_id, id from lost where channel = 'sms'""")
                .param("ids", lost.stream().map(Because::id).toArray(Long[]::new))
                .param("reasons", lost.stream().map(Because::reason).toArray(String[]::new))
                .param("from", from(Event.LOSE))
                .update();
    }

    /** Those whose node should have been done with them long ago. */
    List<Long> abandoned(Scope scope) {
        return of(scope, """
                        select id from messages.message
                        where landlord_id = :landlord and state = 'handing' and lease_until < now()
                        order by id limit 1000 for update skip locked""").query((row, n) -> row.getLong("id")).list();
    }

    /** Where a message stands. Locks it until the transaction ends. */
    Optional<MessageState> state(Scope scope, long id) {
        return of(scope, "select state from messages.message where landlord_id = :landlord and id = :id for update")
                .param("id", id)
                .query((row, n) -> MessageState.stored(row.getString("state")))
                .optional();
    }

    /** @return whether it has arrived by this */
    boolean arrive(Scope scope, long id) {
        return of(scope, """
                                update messages.message set state = 'delivered', reason = null, changed_at = now()
                                where landlord_id = :landlord and id = :id and state = any(:from)""").param("id", id).param("from", from(Event.ARRIVE)).update() == 1;
    }

    /** The public ids of sends, by id. */
    Map<Integer, Long> sends(Scope scope, Collection<Integer> ids) {
        return of(scope, "select id, public_id from messages.send where landlord_id = :landlord and id = any(:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, n) -> Map.entry(row.getInt("id"), row.getLong("public_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String[] from(Event event) {
        return event.from().stream().map(MessageState::code).toArray(String[]::new);
    }
}
