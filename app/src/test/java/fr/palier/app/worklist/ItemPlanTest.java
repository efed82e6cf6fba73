package fr.palier.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the database answers for today's list, as the application's role and under row-level security. */
@PalierTest
class ItemPlanTest {
    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Transactions transactions;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Refresh refresh;

    @Test
    void reachesThePageByTheRankAndEachLineByItsKey() {
        Morning morning = Morning.with(60, clock.today(), cast, jdbc, transactions);
        refresh.catchUp(morning.scope());
        for (Optional<Integer> after : List.of(Optional.<Integer>empty(), Optional.of(7))) {
            String plan = plan(morning.scope(), ItemStore.page(Filters.NONE, after.isPresent()), after);
            assertThat(plan)
                    .contains("item_rank on worklist.item i")
                    .doesNotContain("Seq Scan")
                    .doesNotContain("Sort Key");
        }
    }

    private String plan(Scope scope, String sql, Optional<Integer> after) {
        ItemStore.Asker asker =
                new ItemStore.Asker(scope, clock.today(), List.of(scope.actor().person()));
        var params = ItemStore.params(asker, Filters.NONE);
        params.put("after", after.orElse(null));
        params.put("limit", 51);
        return transactions.read(scope, () -> {
            jdbc.sql("select set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true)")
                    .query(row -> {});
            return String.join(
                    "\n",
                    jdbc.sql("explain (verbose, costs off) " + sql)
                            .params(params)
                            .query((row, n) -> row.getString(1))
                            .list());
        });
    }
}
