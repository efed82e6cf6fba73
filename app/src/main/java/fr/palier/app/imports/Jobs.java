package fr.palier.app.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Has work done on files by the scheduler: one of the nodes does it, whether the page stays open or not, and another one takes it
 * over from a node that died.
 */
@Component
public class Jobs {
    /** What is done with a file apart from the request that asked for it, since it may take a while. */
    public enum Work {
        CHECK,
        /** Record what is new and changed. */
        TAKE,
        /** The same, and take back what vanished. */
        TAKE_ALL,
        UNDO;

        /** As columns and messages call it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Work of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * Where the work on a file stands.
     *
     * @param work under way, or waiting for its turn
     * @param lines read so far
     * @param refusal why the last work was not done
     */
    public record Standing(Optional<Work> work, long lines, Optional<Refused> refusal) {}

    private final WorkStore store;
    private final Transactions transactions;
    private final SchedulerClient scheduler;
    private final OneTimeTask<Void> task;

    Jobs(WorkStore store, Transactions transactions, SchedulerClient scheduler, OneTimeTask<Void> workOnFile) {
        this.store = store;
        this.transactions = transactions;
        this.scheduler = scheduler;
        this.task = workOnFile;
    }

    /** @throws Refused where something is being done with the file already */
    public void begin(Scope scope, FileId id, Work work) {
        String job = UUID.randomUUID().toString();
        transactions.write(scope, () -> {
            if (store.standing(scope, id).isEmpty()) {
                throw new NotFound();
            }
            if (!store.begin(scope, id, work, job)) {
                throw new Refused("imports.busy");
            }
        });
        schedule(scope, id, job);
    }

    /** Where the work stands. What was asked for but never given to the scheduler, since the program died in between, is now. */
    public Standing standing(Scope scope, FileId id) {
        Standing standing =
                transactions.read(scope, () -> store.standing(scope, id)).orElseThrow(NotFound::new);
        transactions.read(scope, () -> store.job(scope, id)).ifPresent(job -> schedule(scope, id, job.name()));
        return standing;
    }

    private void schedule(Scope scope, FileId id, String job) {
        scheduler.scheduleIfNotExists(task.instance(scope.landlord() + "/" + id + "/" + job), Instant.now());
    }

    /** The kind of job. */
    @Configuration(proxyBeanMethods = false)
    static class Kind {
        @Bean
        OneTimeTask<Void> workOnFile(Worker worker) {
            return Tasks.oneTime("work-on-file", Void.class).execute((instance, context) -> {
                String[] of = instance.getId().split("/");
                worker.work(Integer.parseInt(of[0]), FileId.of(of[1]), of[2]);
            });
        }
    }
}
