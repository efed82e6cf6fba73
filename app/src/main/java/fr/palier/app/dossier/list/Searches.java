package fr.palier.app.dossier.list;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people look for is a name: it comes in the body of a form, is kept for a day under a number that means something to that
 * person alone, and never stands in an address.
 */
@Component("dossierSearches")
class Searches {
    static final int LONGEST = 100;
    private static final long MOST = 1_000_000_000_000_000_000L;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Searches(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Keeps what somebody looks for, and forgets what was looked for before yesterday. */
    long keep(Scope scope, String asked) {
        long token = random.nextLong(1, MOST);
        transactions.write(scope, () -> {
            jdbc.sql("delete from dossier.asked where landlord_id = ? and asked_at < now() - interval '1 day'")
                    .param(scope.landlord())
                    .update();
            jdbc.sql("insert into dossier.asked (landlord_id, person, token, words) values (?, ?, ?, ?)")
                    .params(scope.landlord(), scope.actor().person(), token, asked)
                    .update();
        });
        return token;
    }

    /** What this person looked for under a number; empty where it was forgotten, or is somebody else's. */
    Optional<String> find(Scope scope, long token) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select words from dossier.asked where landlord_id = ? and person = ? and token = ?")
                        .params(scope.landlord(), scope.actor().person(), token)
                        .query(String.class)
                        .optional());
    }
}
