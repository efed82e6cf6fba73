package fr.palier.app.outreach;

import fr.palier.app.shared.BusinessClock;
import fr.palier.engine.outreach.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The hour at which callers work: today's of the business clock, in Paris. */
public interface CallTime {
    LocalDateTime now();

    /** The same as what is written down of an act: a demonstration shows one calendar. */
    default OffsetDateTime moment() {
        return now().atZone(BusinessClock.ZONE).toOffsetDateTime();
    }

    /** A moment of the machine, such as one at which a provider failed, as the landlord's days have it. */
    default LocalDateTime at(Instant machine) {
        return LocalDateTime.ofInstant(machine, BusinessClock.ZONE);
    }

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

        /** In a demonstration as long ago, or as far ahead, as it is for the machine. */
        @Override
        public LocalDateTime at(Instant machine) {
            return clock.isDemonstration()
                    ? now().plus(Duration.between(Instant.now(), machine))
                    : CallTime.super.at(machine);
        }
    }
}
