package fr.palier.app.relief.sums;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.household.BenefitsBack.Back;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SumsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 4, 15);
    private static final Deferral TWO = new Deferral(LocalDate.of(2020, 5, 1), 2, 500_00);

    /** 750 € of which 600 € are missing benefit, two rents of 500 €, 100 € of aid: 1 050 € to pay, of which 200 € are paid. */
    @Test
    void addsUpInTheOrderInWhichItIsRead() {
        Sums sums = new Sums(DAY, 750_00, Missing.of(600_00, false), TWO, 100_00).paid(200_00);
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

    /** The plan counts all of it on purpose; then 200 € of it come. */
    @Test
    void namesMissingBenefitThatIsCountedAndThatItCame() {
        Sums sums = new Sums(DAY, 750_00, Missing.of(600_00, true), Deferral.NONE, 0);
        assertThat(sums.total()).isEqualTo(750_00);
        assertThat(sums.lines(Lang.FR))
                .extracting(Sums.Line::key)
                .containsExactly("relief.sums.debt", "relief.sums.counted", "relief.sums.total");
        Sums.Line came =
                sums.back(Optional.of(new Back(DAY, 200_00))).lines(Lang.EN).get(1);
        assertThat(came.key()).isEqualTo("relief.sums.counted.back");
        assertThat(came.said()).containsExactly("€200.00", "15 April 2020");
        assertThat(came.amount()).as("what was missing when the plan was made").isEqualTo("€600.00");
    }

    @Test
    void saysNothingOfWhatIsNot() {
        assertThat(new Sums(DAY, 0, Missing.NOTHING, TWO, 0).lines(Lang.FR))
                .extracting(Sums.Line::key)
                .containsExactly("relief.sums.deferred", "relief.sums.total");
        assertThat(new Sums(DAY, 300_00, Missing.NOTHING, Deferral.NONE, 400_00).total())
                .as("aid above the debt leaves nothing")
                .isZero();
    }
}
