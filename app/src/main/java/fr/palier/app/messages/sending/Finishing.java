package fr.palier.app.messages.sending;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends sends of which no message is to leave any more. What comes back later still counts. */
@Component
public class Finishing {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Finishing(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
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
                                    and m.state in ('waiting', 'held', 'handing', 'bound'))
                            returning s.id, s.version)
                        insert into messages.send_step (landlord_id, send, version, act, state, actor, actor_name)
                        select :landlord, id, version, 'finish', 'done', :actor, :name from done""")
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
                    .execute((instance, context) ->
                            landlords.all().forEach(one -> finishing.finish(Scope.ofProgram(one.id()))));
        }
    }
}
