package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.outreach.FixedHour;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.LetterCast;
import fr.palier.app.support.RouteRecords;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes sends with messages, and letters that were bound, for the pages that have them in their addresses. */
@Component
public class OutboxRecords implements RouteRecords {
    private final Rows rows;
    private final Mailings mailings;
    private final Cast cast;
    private final LetterCast letters;
    private final FixedHour hour;

    OutboxRecords(
            JdbcClient jdbc,
            Transactions transactions,
            Mailings mailings,
            Cast cast,
            LetterCast letters,
            FixedHour hour) {
        this.rows = new Rows(jdbc, transactions);
        this.mailings = mailings;
        this.cast = cast;
        this.letters = letters;
        this.hour = hour;
    }

    /** A send whose messages wait: its public id. */
    long send(Scope scope, Channel channel) {
        int send = rows.send(scope, Rows.Kind.USUAL, channel);
        rows.enqueue(scope, send, channel, hour.now());
        return rows.one(scope, "select public_id from messages.send where landlord_id = ? and id = " + send);
    }

    /** A mailing of one letter, not posted yet: its id. */
    int mailing(Scope scope) {
        letters.head(scope);
        cast.tenancy(scope, "Azéma");
        mailings.make(scope, send(scope, Channel.LETTER));
        return (int) rows.one(scope, "select max(id) from messages.mailing where landlord_id = ?");
    }

    @Override
    public void tell(BiConsumer<String, Function<Scope, Object>> pages) {
        pages.accept("/messages/envois/{id}/journal", scope -> send(scope, Channel.SMS));
        pages.accept("/messages/courriers/{mailing}", this::mailing);
        pages.accept("/messages/courriers/{mailing}/adresses", this::mailing);
    }
}
