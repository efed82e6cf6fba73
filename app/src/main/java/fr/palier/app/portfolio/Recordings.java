package fr.palier.app.portfolio;

import fr.palier.app.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers the facts recorded about a landlord's tenancies: entries, contacts, holds, changed terms. Whoever takes numbers holds
 * the landlord's lock until their transaction ends, so the numbers are in the order of commits: everything up to the last
 * committed number is known, and stays so. A past run is read up to its number.
 */
@Component
public class Recordings {
    private final JdbcClient jdbc;

    Recordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number. Inside a transaction that writes. */
    public long next(Scope scope) {
        return next(scope, 1);
    }

    /** The first of {@code count} numbers that follow each other. Inside a transaction that writes. */
    public long next(Scope scope, long count) {
        return jdbc.sql("""
                        update portfolio.recording set last = last + :count
                        where landlord_id = :landlord returning last - :count + 1""")
                .param("count", count)
                .param("landlord", scope.landlord())
                .query(Long.class)
                .single();
    }

    /** Waits until no other transaction records facts of this landlord, and keeps others waiting until this one ends. */
    public void lock(Scope scope) {
        next(scope, 0);
    }

    /** The last number committed: the mark of a run that reads now. */
    public long mark(Scope scope) {
        return jdbc.sql("select last from portfolio.recording where landlord_id = ?")
                .param(scope.landlord())
                .query(Long.class)
                .single();
    }
}
