package fr.palier.app.messages.outbox;

import fr.palier.app.shared.Scope;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What follows where a message did not arrive and never will: an address that is no good is given up for that household, and the
 * person gets a new row where the send knows another way: another address of the channel, else the next channel.
 */
@Repository
class Fallback {
    private final JdbcClient jdbc;

    Fallback(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives up the addresses of these messages, for the households to which they went. */
    void drop(Scope scope, List<Long> messages) {
        jdbc.sql("""
                        insert into messages.dropped_address (landlord_id, tenancy_id, channel, address, reason, message)
                        select landlord_id, tenancy_id, channel, address, coalesce(reason, 'address-refused'), id
                        from messages.message where landlord_id = :landlord and id = any(:ids) and tenancy_id is not null
                        on conflict do nothing""")
                .param("landlord", scope.landlord())
                .param("ids", messages.toArray(Long[]::new))
                .update();
    }

    /** The same way is not tried twice, and no way that is before the one that failed. */
    int after(Scope scope, Collection<Long> messages, LocalDateTime now) {
        return jdbc.sql("""
                        insert into messages.message (landlord_id, send, tenancy_id, purpose, channel, address, language, due_at)
                        select m.landlord_id, m.send, m.tenancy_id, m.purpose, n.channel, n.address, m.language, :now
                        from messages.message m
                        join messages.send s on s.landlord_id = m.landlord_id and s.id = m.send
                            and s.state in ('running', 'done') and (s.ends_at is null or s.ends_at > :now)
                        cross join lateral (
                            select u.channel, a.address
                            from unnest(s.channels) with ordinality u (channel, nth)
                            join messages.address a on a.landlord_id = m.landlord_id and a.tenancy_id = m.tenancy_id
                                and a.channel = u.channel
                            where u.nth >= array_position(s.channels, m.channel)
                                and (a.channel, a.address) <> (m.channel, m.address)
                                and not exists (select from messages.message t
                                    where t.landlord_id = m.landlord_id and t.tenancy_id = m.tenancy_id and t.handed_at is not null
                                        and t.send = m.send and t.channel = a.channel and t.address = a.address)
                            order by u.nth, a.source desc limit 1) n
                        where m.landlord_id = :landlord and m.id = any(:ids) and m.state in ('failed', 'withdrawn')
                        on conflict do nothing""")
                .param("landlord", scope.landlord())
                .param("ids", messages.toArray(Long[]::new))
                .param("now", now)
                .update();
    }
}
