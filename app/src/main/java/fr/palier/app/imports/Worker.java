package fr.palier.app.imports;

import fr.palier.app.imports.Jobs.Work;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.text.Lang;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does the work asked for on a file. Done again from its beginning where it was cut off: all of it is one transaction, so what was
 * cut off left nothing, and what was done is refused the second time.
 */
@Component
class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration BETWEEN_NEWS = Duration.ofMillis(700);

    private final Imports imports;
    private final WorkStore store;
    private final Transactions transactions;

    Worker(Imports imports, WorkStore store, Transactions transactions) {
        this.imports = imports;
        this.store = store;
        this.transactions = transactions;
    }

    /** Does a job, unless it was done; that it could not be is kept with the file. */
    void work(int landlord, FileId id, String name) {
        Scope program = Scope.ofProgram(landlord);
        transactions
                .read(program, () -> store.job(program, id))
                .filter(job -> job.name().equals(name))
                .ifPresent(job -> work(new Scope(landlord, job.by()), id, job));
    }

    private void work(Scope scope, FileId id, WorkStore.Job job) {
        Refused refusal = null;
        try (News news = new News(scope, id, job.name())) {
            perform(scope, id, job.work(), news);
        } catch (Refused refused) {
            refusal = refused;
        } catch (RefusedFile refused) {
            refusal = new Refused("imports.unreadable", refused.reason(Lang.FR), refused.reason(Lang.EN));
        } catch (RuntimeException fault) {
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("fault {} in {} of a file", number, job.work(), fault);
            refusal = new Refused("imports.fault", number);
        }
        end(scope, id, job.name(), refusal);
    }

    private void perform(Scope scope, FileId id, Work work, LongConsumer news) {
        switch (work) {
            case CHECK -> imports.check(scope, id, news);
            case TAKE -> imports.take(scope, id, false, news);
            case TAKE_ALL -> imports.take(scope, id, true, news);
            case UNDO -> imports.undo(scope, id);
        }
    }

    private void end(Scope scope, FileId id, String job, @Nullable Refused refusal) {
        transactions.write(scope, () -> store.end(scope, id, job, refusal));
    }

    /** Tells how far the reading is, from a thread of its own: the transaction at work shows nothing until it ends. */
    private final class News implements LongConsumer, AutoCloseable {
        private final AtomicLong lines = new AtomicLong();
        private final CountDownLatch done = new CountDownLatch(1);
        private final Thread thread;

        News(Scope scope, FileId id, String job) {
            this.thread = Thread.ofVirtual().name("news of an import").start(() -> tell(scope, id, job));
        }

        @Override
        public void accept(long read) {
            lines.set(read);
        }

        private void tell(Scope scope, FileId id, String job) {
            long told = 0;
            try {
                while (!done.await(BETWEEN_NEWS.toMillis(), TimeUnit.MILLISECONDS)) {
                    long now = lines.get();
                    if (now != told) {
                        transactions.write(scope, () -> store.progress(scope, id, job, now));
                        told = now;
                    }
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException fault) {
                LOG.warn("how far an import is could not be told", fault);
            }
        }

        @Override
        public void close() {
            done.countDown();
            try {
                thread.join();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
