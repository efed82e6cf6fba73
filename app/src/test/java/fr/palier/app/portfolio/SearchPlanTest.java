package fr.palier.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.support.TestStore;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the database answers a search, as the application's role and under row-level security: by indexes alone. */
@PalierTest
class SearchPlanTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Search search;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Transactions transactions;

    private Scope scope() {
        Scope scope = cast.person(cast.landlord(), Role.ADVISER);
        cast.tenancy(scope, "Azéma");
        search.indexAll(scope);
        manyWords(scope);
        return scope;
    }

    /** In a table of a few pages, or with words the planner has not counted, every index costs the same. */
    private void manyWords(Scope scope) {
        transactions.write(
                scope, () -> jdbc.sql("""
                        insert into portfolio.word (landlord_id, word, tenancy_id)
                        select :landlord, 'mot' || n, n % 500 from generate_series(1, 5000) n""").param("landlord", scope.landlord()).update());
        TestStore.asOwner("analyze portfolio.word");
    }

    /** What the planner would rather do where tables are small is ruled out: is there another way? */
    private String plan(Scope scope, String sql, String... ruledOut) {
        return transactions.read(scope, () -> {
            Stream.concat(Stream.of("enable_seqscan"), Stream.of(ruledOut))
                    .forEach(way -> jdbc.sql("select set_config(?, 'off', true)")
                            .param(way)
                            .query(String.class)
                            .single());
            return String.join(
                    "\n",
                    jdbc.sql("explain (verbose, costs off) " + sql)
                            .param("landlord", scope.landlord())
                            .param("low", "aze")
                            .param("high", "aze\uDBFF\uDFFF")
                            .param("lows", new String[] {"3"})
                            .param("highs", new String[] {"3\uDBFF\uDFFF"})
                            .param("name", "")
                            .param("id", 0)
                            .param("limit", 50)
                            .query((row, n) -> row.getString(1))
                            .list());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {SearchStore.AMONG, SearchStore.WITH_ALL, SearchStore.ALL})
    void readsNoTableFromEndToEnd(String search) {
        String plan = plan(scope(), search + SearchStore.PAGE);
        assertThat(plan)
                .doesNotContain(
                        "Seq Scan on portfolio.word",
                        "Seq Scan on portfolio.tenancy",
                        "Seq Scan on portfolio.dwelling");
    }

    @Test
    void reachesAPrefixAsARangeOfTheIndex() {
        assertThat(plan(scope(), SearchStore.AMONG + SearchStore.PAGE))
                .containsPattern("Index Cond: .*\\(w\\.word >= 'aze'");
        assertThat(plan(scope(), SearchStore.WITH_ALL + SearchStore.PAGE))
                .containsPattern("Index Cond: .*\\(w\\.word >= p\\w*\\.low\\)");
    }

    /** The way that is barred: the landlord's words are all read. */
    @Test
    void seesThatAPatternWouldReadAllWords() {
        assertThat(plan(
                        scope(),
                        "select tenancy_id from portfolio.word w where landlord_id = :landlord and word like 'aze%'"))
                .doesNotContain("word >= 'aze'");
    }

    @Test
    void walksNamesInTheOrderOfTheirIndex() {
        for (String search : List.of(SearchStore.ALL, SearchStore.WITH_ALL)) {
            assertThat(plan(scope(), search + SearchStore.PAGE, "enable_bitmapscan", "enable_sort"))
                    .contains("tenancy_name on portfolio.tenancy");
        }
    }
}
