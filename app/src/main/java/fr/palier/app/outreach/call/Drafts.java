package fr.palier.app.outreach.call;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.palier.app.outreach.call.DraftStore.Draft;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The door to what callers have typed of the call in hand and not recorded yet. Their page keeps it here while they type; whoever
 * was signed out comes back to it. It is nobody else's, and no record: that is made of a {@link Report} alone.
 */
@Component("callDrafts")
class Drafts {
    private final DraftStore store;
    private final LeaseStore leases;
    private final Notes notes;
    private final Transactions transactions;

    Drafts(DraftStore store, LeaseStore leases, Notes notes, Transactions transactions) {
        this.store = store;
        this.leases = leases;
        this.notes = notes;
        this.transactions = transactions;
    }

    /**
     * Keeps what was typed so far; the call goes on.
     *
     * @throws Refused with {@link Calls#GONE} where the call is not the caller's any more, or where the note is too long or holds
     *     a number that no note needs: that is kept nowhere
     */
    void keep(Scope scope, CallForm form) {
        UUID token = form.token();
        notes.inDanger(Optional.of(form.field("note")));
        transactions.write(scope, () -> {
            Refused.when(!store.keep(scope, token, form), Calls.GONE);
            leases.renew(scope);
        });
    }

    /** What the person typed last and did not record. */
    Optional<Draft> mine(Scope scope) {
        return transactions.read(scope, () -> store.mine(scope));
    }

    /** Forgets what nobody came back to, every hour. */
    @Configuration(proxyBeanMethods = false)
    static class OfAllLandlords {
        @Bean
        RecurringTask<Void> draftsOfCallsAreForgotten(
                DraftStore store, Landlords landlords, Transactions transactions) {
            return Tasks.recurring("calls-forget-drafts", Schedules.fixedDelay(Duration.ofHours(1)))
                    .execute((_, _) -> landlords.all().forEach(one -> {
                        Scope scope = Scope.ofProgram(one.id());
                        transactions.write(scope, () -> store.dropOld(scope));
                    }));
        }
    }
}
