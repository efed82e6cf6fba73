package fr.palier.app.messages.sending;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends sends of which no message is to leave any more, and withdraws what has not left once it is of no use. What comes back later
 * still counts. Of letters that are printed only people know whether the post has them: they stay as they are until one says so.
 */
@Component
public class Finishing {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final CallTime time;

    Finishing(JdbcClient jdbc, Transactions transactions, CallTime time) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * Withdraws what waits or is held of a landlord's sends whose end has come, in whichever way it was to go.
     *
     * @return how many messages
     */
    public int withdrawLate(Scope scope) {
        return transactions.write(
                scope,
                () -> jdbc.sql("""
                        update messages.message m set state = 'withdrawn', reason = 'too-late', changed_at = now()
                        from messages.send s
                        where s.landlord_id = :landlord and s.ends_at <= :now and s.state in ('running', 'stopped', 'done')
                            and m.landlord_id = s.landlord_id and m.send = s.id and m.state in ('waiting', 'held')""")
                        .param("landlord", scope.landlord())
                        .param("now", time.now())
                        .update());
    }

    /**
     * Ends those of a landlord.
     *
     * @return how many
     */
    public int finish(Scope scope) {
        return transactions.write(
                scope,
                () -> jdbc.sql("""
                        with done as (
                            update messages.send s set state = 'done', version = s.version + 1
                            where s.landlord_id = :landlord and s.state = 'running' and not exists (
                                select from messages.message m
                                where m.landlord_id = s.landlord_id and m.send = s.id
                                    and (m.state in ('waiting', 'held', 'handing')
                                        or m.state = 'bound' and (s.ends_at is null or s.ends_at > :now)))
                            returning s.id, s.version)
                        insert into messages.send_step (landlord_id, send, version, act, state, actor, actor_name, at)
                        select :landlord, id, version, 'finish', 'done', :actor, :name, :at from done""")
                        .param("at", time.moment())
                        .param("now", time.now())
                        .param("landlord", scope.landlord())
                        .param("actor", scope.actor().person())
                        .param("name", scope.actor().name())
                        .update());
    }

    @Configuration(proxyBeanMethods = false)
    static class OfAllLandlords {
        private static final Duration EVERY = Duration.ofMinutes(5);

        @Bean
        RecurringTask<Void> sendsThatAreOver(Finishing finishing, Landlords landlords) {
            return Tasks.recurring("messages-finish", Schedules.fixedDelay(EVERY))
                    .execute((instance, context) -> landlords.all().forEach(one -> {
                        Scope scope = Scope.ofProgram(one.id());
                        finishing.withdrawLate(scope);
                        finishing.finish(scope);
                    }));
        }
    }
}
