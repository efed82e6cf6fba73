package fr.palier.app.worklist;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people look for is a name or an address: it comes in the body of a form and never stands in an address, a log or a
 * browser's history. It is kept for a day under a random number, which means something to that person alone: so a page of
 * results can be reloaded, paged through and gone back to.
 */
@Component
class Searches {
    private static final int LONGEST = 100;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Searches(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Keeps what somebody looks for; what they looked for before yesterday is forgotten. */
    long keep(Scope scope, String asked) {
        long token = random.nextLong() >>> 1;
        transactions.write(scope, () -> {
            jdbc.sql("delete from worklist.asked where landlord_id = ? and asked_at < now() - interval '1 day'")
                    .param(scope.landlord())
                    .update();
            jdbc.sql("insert into worklist.asked (landlord_id, person, token, words) values (?, ?, ?, ?)")
                    .params(scope.landlord(), scope.actor().person(), token, cut(asked))
                    .update();
        });
        return token;
    }

    static String cut(String asked) {
        String words = asked.strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    /** What this person looked for under a number; empty when it was forgotten, or is somebody else's. */
    Optional<String> find(Scope scope, long token) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select words from worklist.asked where landlord_id = ? and person = ? and token = ?""")
                        .params(scope.landlord(), scope.actor().person(), token)
                        .query(String.class)
                        .optional());
    }
}
