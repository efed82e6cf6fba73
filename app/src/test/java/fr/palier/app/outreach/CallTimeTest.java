package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.CallTime.OfDay;
import fr.palier.app.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class CallTimeTest {
    private static final LocalDate DAY = LocalDate.of(2020, 4, 15);

    private record Clock(LocalDate today, boolean isDemonstration) implements BusinessClock {}

    private final CallTime demonstration = new OfDay(new Clock(DAY, true));

    @Test
    void showsTheMachinesMomentsInTheCalendarOfTheDemonstration() {
        Instant now = Instant.now();
        assertThat(demonstration.moment().toLocalDate()).isEqualTo(DAY);
        assertThat(demonstration.at(now.minus(Duration.ofDays(1))).toLocalDate())
                .isEqualTo(DAY.minusDays(1));
        assertThat(Duration.between(demonstration.at(now), demonstration.at(now.plusSeconds(90)))
                        .toSeconds())
                .isBetween(89L, 91L);
    }

    @Test
    void leavesThemAsTheyAreElsewhere() {
        Instant moment = Instant.parse("2026-07-01T22:30:00Z");
        assertThat(new OfDay(new Clock(DAY, false)).at(moment)).isEqualTo(LocalDateTime.of(2026, 7, 2, 0, 30));
    }
}
