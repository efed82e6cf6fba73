package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.shared.Refused;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.HoldTerms;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.ledger.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may not be paid is neither proposed nor missed. */
class OverIndebtednessTest extends PlanTestBed {
    @Autowired
    private Timeline timeline;

    private long admissible(int sinceDays) {
        return timeline.hold(
                adviser,
                tenancy.id(),
                new HoldTerms(
                        HoldReason.OVER_INDEBTEDNESS, today.minusDays(sinceDays), today.plusDays(200), FreeText.NONE));
    }

    @Test
    void suspendsAPlanAndLetsItGoOnFromThere() {
        posted(-30, Kind.PAYMENT, 100_00);
        int number = running(600_00, 100_00, 40, 30);
        long hold = admissible(10);
        assertThat(eventually(number, PlanState.SUSPENDED)).isEqualTo(PlanState.SUSPENDED);
        assertThat(plan(number).suspendedOn()).contains(today.minusDays(10));
        assertThat(timelineSays()).isEqualTo("none");
        timeline.lift(adviser, tenancy.id(), hold);
        assertThat(eventually(number, PlanState.RUNNING)).isEqualTo(PlanState.RUNNING);
        Plan again = plan(number);
        assertThat(again.schedule().debt()).isEqualTo(600_00);
        assertThat(again.schedule().instalments().get(1).day()).isAfterOrEqualTo(today);
        assertThat(timelineSays()).isEqualTo("live");
    }

    @Test
    void neitherProposesNorSigns() {
        posted(-60, Kind.CHARGE, 600_00);
        int number = plans.propose(adviser, tenancy, proposed(600_00, 100_00, 5));
        admissible(0);
        assertThatThrownBy(() -> plans.sign(adviser, seen(number), today))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("relief.over-indebted");
        plans.withdraw(adviser, seen(number), "procédure");
        assertThatThrownBy(() -> plans.propose(adviser, tenancy, proposed(600_00, 100_00, 5)))
                .hasMessageContaining("relief.over-indebted");
        assertThat(get(adviser, of("/solutions")))
                .hasStatusOk()
                .bodyText()
                .contains("surendettement recevable", "L722-5")
                .doesNotContain("name=\"resources\"");
    }
}
