package fr.palier.app.demo.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.HouseholdTestBed;
import fr.palier.engine.ledger.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has come to an end when the demonstration begins. The plans of February need its own clock: journeys look at those. */
class FirstOutcomesTest extends HouseholdTestBed {
    @Autowired
    private FirstOutcomes outcomes;

    @Autowired
    private Debtors debtors;

    @Test
    void leavesPlansAndRequestsInEachStateThatOneDayReaches() {
        posted(tenancy, today.minusDays(40), Kind.CHARGE, 900_00);
        for (int n = 0; n < 8; n++) {
            posted(household("Azéma"), today.minusDays(40), Kind.CHARGE, 300_00);
        }
        transactions.write(
                adviser,
                () -> jdbc.sql("update portfolio.dwelling set department = '31' where landlord_id = ?")
                        .param(adviser.landlord())
                        .update());
        transactions.write(
                adviser,
                () -> jdbc.sql("update portfolio.tenancy set household_size = 3 where landlord_id = ?")
                        .param(adviser.landlord())
                        .update());
        outcomes.tell(adviser, manager);
        assertThat(states("select state from relief.plan where landlord_id = ? order by state"))
                .containsExactly("ended", "refused", "replaced", "running", "suspended");
        assertThat(states("select state from relief.aid_request where landlord_id = ? order by state"))
                .containsExactly("adjourned", "completing", "dropped", "paid", "refused");
        assertThat(states("select cents::text from ledger.standing where landlord_id = ? and kind = "
                        + Kind.AID.ordinal()))
                .as("money that is said to have come stands on the account")
                .containsExactly("15000");
        assertThat(states("select distinct concat(adults, ' and ', children) from relief.means where landlord_id = ?"))
                .as("those who live there as the tenancy has it")
                .containsExactly("2 and 1");
    }

    @Test
    void findsWhoHasPaidAndWhoHasNotSinceADay() {
        posted(tenancy, today.minusDays(80), Kind.CHARGE, 200_00);
        posted(tenancy, today.minusDays(20), Kind.PAYMENT, 200_00);
        var deeper = household("Azéma");
        posted(deeper, today.minusDays(80), Kind.CHARGE, 400_00);
        posted(deeper, today.minusDays(20), Kind.CHARGE, 300_00);
        assertThat(debtors.paidSince(adviser, today.minusDays(70)))
                .containsExactly(new Debtors.Debtor(tenancy.publicId(), 200_00));
        assertThat(debtors.unpaidSince(adviser, today.minusDays(70)))
                .containsExactly(new Debtors.Debtor(deeper.publicId(), 400_00));
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
