package fr.palier.app.messages.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.palier.app.messages.Channel;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Drains each channel by itself, one of the nodes at a time: a provider that hangs holds up its own channel alone. What comes back is
 * read beside, and matched with messages by the drain.
 */
@Configuration(proxyBeanMethods = false)
class Draining {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration BOXES_EVERY = Duration.ofMinutes(1);
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> textsAreHandedOver(Drain drain) {
        return Tasks.recurring("messages-sms", Schedules.fixedDelay(EVERY))
                .execute((_, _) -> drain.run(Channel.SMS, AT_MOST));
    }

    @Bean
    RecurringTask<Void> mailIsHandedOver(Drain drain) {
        return Tasks.recurring("messages-email", Schedules.fixedDelay(EVERY))
                .execute((_, _) -> drain.run(Channel.EMAIL, AT_MOST));
    }

    @Bean
    RecurringTask<Void> whatComesBackIsRead(Returning returning) {
        return Tasks.recurring("messages-returns", Schedules.fixedDelay(BOXES_EVERY))
                .execute((_, _) -> returning.run(AT_MOST));
    }
}
