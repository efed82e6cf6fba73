package fr.palier.app.triage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Progress;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Computes all lists every night, before anybody comes to work. One of the nodes does it. */
@Configuration(proxyBeanMethods = false)
class Nightly {
    private static final LocalTime HOUR = LocalTime.of(3, 30);

    @Bean
    RecurringTask<Void> everyNight(Runs runs) {
        return Tasks.recurring("triage-every-night", Schedules.daily(BusinessClock.ZONE, HOUR))
                .execute((_, _) -> runs.all(Occasion.NIGHT, Progress.NONE));
    }
}
