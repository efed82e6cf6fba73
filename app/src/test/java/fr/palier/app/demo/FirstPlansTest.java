package fr.palier.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.HouseholdTestBed;
import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The plans with which the demonstration begins: on each stage of their way, and none that the composer would not offer. */
class FirstPlansTest extends HouseholdTestBed {
    @Autowired
    private FirstPlans first;

    @Test
    void proposesNoneToAHouseholdWhoseDebtIsMissingBenefit() {
        benefitStopped(tenancy);
        for (int n = 0; n < 3; n++) {
            posted(household("Bosc"), today.minusDays(40), Kind.CHARGE, 900_00);
            posted(household("Bosc"), today.minusDays(40), Kind.CHARGE, 300_00);
        }
        first.agree(adviser, manager);
        assertThat(states("select state from relief.plan where landlord_id = ? order by state"))
                .containsExactly("approved", "approved", "proposed", "running", "running", "running");
        assertThat(states(
                        "select number::text from relief.plan where landlord_id = ? and tenancy_id = " + tenancy.id()))
                .isEmpty();
    }

    /** A year of rents of 500 € that were paid, with 200 € of benefit but in the last three months: 600 € are missing. */
    private void benefitStopped(TenancyDetails who) {
        LocalDate month = today.withDayOfMonth(1);
        for (int back = 11; back >= 0; back--) {
            LocalDate day = month.minusMonths(back);
            posted(who, day, Kind.CHARGE, 500_00);
            posted(who, day, Kind.PAYMENT, 300_00);
            if (back > 2) {
                posted(who, day, Kind.BENEFIT, 200_00);
            }
        }
    }

    private List<String> states(String sql) {
        return transactions.read(
                adviser,
                () -> jdbc.sql(sql)
                        .param(adviser.landlord())
                        .query((row, n) -> row.getString(1))
                        .list());
    }
}
