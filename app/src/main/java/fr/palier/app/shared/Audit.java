package fr.palier.app.shared;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what to what, kept and never changed: the database lets the application add rows and read them, nothing more. A row
 * holds ids, names of fields and words of closed lists, never a name, an address or a text that somebody typed.
 */
@Component
public class Audit {
    /** What concerns a person's own account and no landlord. */
    private static final int OF_THE_PLATFORM = 0;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final JsonMapper json;

    Audit(JdbcClient jdbc, Transactions transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    /** A line of the record. */
    public record Line(Instant at, UUID actor, String act, String subject) {}

    /**
     * Records an act in the transaction that is open, or in one of its own.
     *
     * @param act what was done, such as {@code role.granted}
     * @param subject to what, such as {@code person:6b2…}
     * @param detail ids and closed words
     */
    public void record(Scope scope, String act, String subject, Map<String, ?> detail) {
        transactions.write(scope, () -> {
            jdbc.sql("""
                    insert into shared.audit (landlord_id, actor, act, subject, detail)
                    values (?, ?, ?, ?, cast(? as jsonb))""")
                    .params(scope.landlord(), scope.actor().person(), act, subject, json.writeValueAsString(detail))
                    .update();
        });
    }

    /** Records what a person did to an account of the platform, outside of any landlord's records. */
    public void record(Actor actor, String act, String subject) {
        record(new Scope(OF_THE_PLATFORM, actor), act, subject, Map.of());
    }

    /** The latest acts upon something, newest first, for a landlord. */
    public List<Line> upon(Scope scope, String subject, int limit) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select at, actor, act, subject from shared.audit
                        where landlord_id = ? and subject = ? order by at desc, id desc limit ?""")
                        .params(scope.landlord(), subject, limit)
                        .query(Line.class)
                        .list());
    }
}
