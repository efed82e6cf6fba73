package fr.palier.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.HouseholdTestBed;
import fr.palier.app.relief.household.Means;
import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.LivingFloor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a household declares in the demonstration agrees with what its tenancy says of it. */
class BudgetTest extends HouseholdTestBed {
    @ParameterizedTest
    @CsvSource({"6, false, 2, 4", "1, true, 1, 0", "3, true, 1, 2", "2, false, 2, 0"})
    void declaresThoseWhoLiveThere(int size, boolean alone, int adults, int children) {
        TenancyDetails who = of(size, alone);
        Means means = Budget.of(who, today);
        assertThat(means.adults()).isEqualTo(adults);
        assertThat(means.children()).isEqualTo(children);
        long share = who.terms().rent() - who.terms().benefit();
        assertThat(means.resources() - means.charges() - share)
                .as("it can live, and keep a small plan")
                .isGreaterThan(new LivingFloor(LegalRules.plans()).on(today, adults, children) + 300_00);
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
