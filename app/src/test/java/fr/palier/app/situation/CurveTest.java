package fr.palier.app.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.situation.Account.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class CurveTest {
    @Property(tries = 300)
    void staysWithinItsPaper(
            @ForAll @Size(24) List<@LongRange(min = -3_000_000, max = 90_000_000) Long> balances,
            @ForAll @LongRange(min = 0, max = 500_000) long debits) {
        List<Month> months = new ArrayList<>();
        for (int m = 0; m < balances.size(); m++) {
            months.add(new Month(YearMonth.of(2018, 5).plusMonths(m), debits, debits / 2, balances.get(m)));
        }
        Curve curve = Curve.of(months);
        for (String point : curve.line().split(" ")) {
            assertThat(Double.parseDouble(point.split(",")[0])).isBetween(58.0, 520.0);
            assertThat(Double.parseDouble(point.split(",")[1])).isBetween(9.9, 204.1);
        }
        assertThat(curve.debits())
                .allSatisfy(bar -> assertThat(Double.parseDouble(bar.height())).isNotNegative());
        assertThat(curve.amounts()).hasSizeBetween(2, 12);
        assertThat(curve.amounts()).anyMatch(tick -> tick.value() == 0);
    }
}
