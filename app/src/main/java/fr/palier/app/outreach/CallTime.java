package fr.palier.app.outreach;

import fr.palier.app.shared.BusinessClock;
import fr.palier.engine.outreach.Hours;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The hour at which callers work: today's of the business clock, in Paris. */
public interface CallTime {
    LocalDateTime now();

    /** The machine's hour; a demonstration that is shown by night is shown as of the middle of its morning. */
    @Component
    class OfDay implements CallTime {
        private static final LocalTime SHOWN = LocalTime.of(10, 30);

        private final BusinessClock clock;

        OfDay(BusinessClock clock) {
            this.clock = clock;
        }

        @Override
        public LocalDateTime now() {
            LocalDateTime now =
                    clock.today().atTime(LocalTime.now(BusinessClock.ZONE).truncatedTo(ChronoUnit.SECONDS));
            return clock.isDemonstration() && !Hours.areOpen(now) ? now.with(SHOWN) : now;
        }
    }
}
