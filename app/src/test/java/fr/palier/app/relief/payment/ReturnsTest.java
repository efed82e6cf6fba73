package fr.palier.app.relief.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of several payments came back. */
class ReturnsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 5, 5);

    private final Returns returns = new Returns();

    private void came(long recorded, LocalDate day, long cents) {
        returns.came(recorded, day, cents, Optional.empty());
    }

    private long kept(long recorded) {
        return returns.latest(9).stream()
                .filter(one -> one.recorded() == recorded)
                .findFirst()
                .orElseThrow()
                .kept();
    }

    @Test
    void takesBackWhatCameLast() {
        came(1, DAY, 100_00);
        came(2, DAY.plusDays(3), 100_00);
        returns.back(3, DAY.plusDays(6), 130_00);
        assertThat(kept(2)).isZero();
        assertThat(kept(1)).isEqualTo(70_00);
    }

    /** Paid, come back, and paid again on one day: the second payment stands. */
    @Test
    void leavesWhatWasPaidAgainOnTheDayOfTheReturn() {
        came(1, DAY, 100_00);
        came(3, DAY, 100_00);
        returns.back(2, DAY, 100_00);
        assertThat(kept(1)).isZero();
        assertThat(kept(3)).isEqualTo(100_00);
    }

    /** Lines of a file stand in any order: where nothing else can be meant, it is the later one. */
    @Test
    void takesBackALaterOneWhereThereIsNoOther() {
        came(3, DAY, 100_00);
        returns.back(2, DAY, 60_00);
        assertThat(kept(3)).isEqualTo(40_00);
    }
}
