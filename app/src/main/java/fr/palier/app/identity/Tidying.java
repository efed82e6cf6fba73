package fr.palier.app.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.palier.app.identity.store.Links;
import fr.palier.app.identity.store.PersonStore;
import fr.palier.app.shared.FormKeys;
import fr.palier.app.shared.Transactions;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets, every hour, what is of no more use: keys of forms, old links, browsers that nobody came back with. */
@Configuration(proxyBeanMethods = false)
class Tidying {
    @Bean
    RecurringTask<Void> tidyAccountsEveryHour(
            FormKeys keys, Links links, PersonStore people, Transactions transactions) {
        return Tasks.recurring("tidy-accounts-every-hour", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    keys.forget();
                    transactions.unscoped(() -> links.forgetOld() + people.forgetBrowsers());
                });
    }
}
