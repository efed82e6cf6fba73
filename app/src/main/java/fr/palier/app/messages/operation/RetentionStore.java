package fr.palier.app.messages.operation;

import fr.palier.app.shared.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Erases from the rows of messages what is not needed any more. */
@Repository
class RetentionStore {
    private static final String EMPTY =
            " subject = case when subject is not null then '' end, body = case when body is not null then '' end, address = ''";

    private final JdbcClient jdbc;

    RetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /** Sends of which nothing is to leave any more and nothing has changed since, the oldest first. */
    List<Integer> over(Scope scope, Instant before, int limit) {
        return of(scope, """
                        select s.id from messages.send s
                        where s.landlord_id = :landlord and s.emptied_at is null and s.created_at < :before
                            and s.state not in ('draft', 'asked', 'approved')
                            and not exists (select from messages.message m
                                where m.landlord_id = s.landlord_id and m.send = s.id and (m.changed_at >= :before
                                    or m.state in ('waiting', 'held', 'handing', 'bound')))
                        order by s.created_at limit :limit""")
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, n) -> row.getInt("id"))
                .list();
    }

    /** Erases addresses and words of a send's messages. */
    int empty(Scope scope, int send) {
        of(scope, "update messages.send set emptied_at = now() where landlord_id = :landlord and id = :send")
                .param("send", send)
                .update();
        return of(scope, "update messages.message set" + EMPTY + " where landlord_id = :landlord and send = :send")
                .param("send", send)
                .update();
    }

    /** The same for messages that belong to no send. */
    int emptyAlone(Scope scope, Instant before) {
        return of(scope, "update messages.message set" + EMPTY + """
                         where landlord_id = :landlord and send is null and changed_at < :before and address <> ''
                            and state not in ('waiting', 'held', 'handing', 'bound')""")
                .param("before", Timestamp.from(before))
                .update();
    }

    /** Erases receipts and what led from references to messages. */
    int forgetReceipts(Instant before) {
        int receipts = jdbc.sql("delete from messages.receipt where at < ?")
                .param(Timestamp.from(before))
                .update();
        return receipts
                + jdbc.sql("delete from messages.reference where at < ?")
                        .param(Timestamp.from(before))
                        .update();
    }
}
