package fr.palier.app.relief.sums;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.engine.plan.Deferral;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SumsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 4, 15);
    private static final Deferral TWO = new Deferral(LocalDate.of(2020, 5, 1), 2, 500_00);

    /** 750 € of which 600 € are missing benefit, two rents of 500 €, 100 € of aid: 1 050 € to pay, of which 200 € are paid. */
    @Test
    void addsUpInTheOrderInWhichItIsRead() {
        Sums sums = new Sums(DAY, 750_00, 600_00, TWO, 100_00, 0).paid(200_00);
        assertThat(sums.lines(Lang.EN).stream()
                        .map(line -> line.key().substring("relief.sums.".length()) + " " + line.amount()))
                .containsExactly(
                        "debt €750.00",
                        "left-out €600.00",
                        "own €150.00",
                        "deferred €1,000.00",
                        "granted €100.00",
                        "total €1,050.00",
                        "paid €200.00",
                        "rest €850.00");
        assertThat(sums.lines(Lang.EN).get(3).said()).containsExactly(2, "May 2020", "€500.00");
    }

    @Test
    void saysNothingOfWhatIsNot() {
        assertThat(new Sums(DAY, 0, 0, TWO, 0, 0).lines(Lang.FR))
                .extracting(Sums.Line::key)
                .containsExactly("relief.sums.deferred", "relief.sums.total");
        assertThat(new Sums(DAY, 300_00, 0, Deferral.NONE, 400_00, 0).total())
                .as("aid above the debt leaves nothing")
                .isZero();
    }
}
