package fr.palier.app.shared;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place that opens transactions. Those on a landlord's records first tell the database which landlord: without
 * that, row-level security makes every statement fail. Nesting joins the transaction that is open, and is refused for
 * another landlord.
 */
@Component
public class Transactions {
    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final TransactionTemplate snapshot;
    private final JdbcClient jdbc;

    public Transactions(PlatformTransactionManager manager, JdbcClient jdbc) {
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRED);
        this.snapshot = new TransactionTemplate(manager);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.jdbc = jdbc;
    }

    /** Reads and changes a landlord's records: all of it happens, or nothing. */
    public <T> T write(Scope scope, Supplier<T> work) {
        return in(writing, scope, work);
    }

    /** As {@link #write(Scope, Supplier)}, without an answer. */
    public void write(Scope scope, Runnable work) {
        in(writing, scope, () -> {
            work.run();
            return true;
        });
    }

    /** Reads a landlord's records. */
    public <T> T read(Scope scope, Supplier<T> work) {
        return in(reading, scope, work);
    }

    /** Reads a landlord's records as they are at one instant, however many statements it takes. Not inside another transaction. */
    public <T> T snapshot(Scope scope, Supplier<T> work) {
        if (CURRENT.isBound()) {
            throw new IllegalStateException("an instant cannot be read inside a transaction that is open already");
        }
        return in(snapshot, scope, work);
    }

    /** Works on what belongs to no landlord: people, sessions, the directory. Landlords' tables stay shut. */
    public <T> T unscoped(Supplier<T> work) {
        return answer(writing, work);
    }

    private <T> T in(TransactionTemplate template, Scope scope, Supplier<T> work) {
        if (CURRENT.isBound()) {
            if (CURRENT.get().landlord() != scope.landlord()) {
                throw new IllegalStateException("a transaction of one landlord cannot work on another's records");
            }
            return answer(template, work);
        }
        return ScopedValue.where(CURRENT, scope)
                .call(() -> answer(template, () -> {
                    jdbc.sql("select set_config('app.landlord', ?, true)")
                            .param(Integer.toString(scope.landlord()))
                            .query(String.class)
                            .single();
                    return work.get();
                }));
    }

    @SuppressWarnings("NullAway") // a template answers null only where the work does, and no work may
    private static <T> T answer(TransactionTemplate template, Supplier<T> work) {
        return template.execute(status -> work.get());
    }
}
