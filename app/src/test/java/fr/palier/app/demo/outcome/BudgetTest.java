package fr.palier.app.demo.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.HouseholdTestBed;
import fr.palier.app.relief.household.Means;
import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.LivingFloor;
import fr.palier.engine.plan.Composer;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Terms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a household declares in the demonstration agrees with what its tenancy says of it. */
class BudgetTest extends HouseholdTestBed {
    @ParameterizedTest
    @CsvSource({"6, false, 2, 4", "1, true, 1, 0", "3, true, 1, 2", "2, false, 2, 0"})
    void declaresThoseWhoLiveThere(int size, boolean alone, int adults, int children) {
        TenancyDetails who = of(size, alone);
        Means means = Budget.paying(who, 240_00, today);
        assertThat(means.adults()).isEqualTo(adults);
        assertThat(means.children()).isEqualTo(children);
        long floor = new LivingFloor(LegalRules.plans()).on(today, adults, children);
        Composer composer = new Composer(
                2_400_00,
                Deferral.NONE,
                0,
                new fr.palier.engine.plan.Means(
                        means.resources(), means.charges(), who.terms().rent(), 0, means.remainder()),
                floor,
                36,
                15_00);
        assertThat(composer.warnings(Schedule.of(Terms.monthly(2_400_00, today.plusDays(20), 240_00))))
                .as("it can live and keep its plan, even without its benefit")
                .isEmpty();
    }

    private TenancyDetails of(int size, boolean alone) {
        transactions.write(
                adviser,
                () -> jdbc.sql(
                                "update portfolio.tenancy set household_size = ?, lives_alone = ? where landlord_id = ? and id = ?")
                        .params(size, alone, adviser.landlord(), tenancy.id())
                        .update());
        return portfolio.find(adviser, tenancy.publicId()).orElseThrow();
    }
}
