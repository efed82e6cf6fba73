package fr.palier.engine.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.Columns;
import fr.palier.engine.decision.cell.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Random tables of every supported hit policy against Kie, case for case, over all cases that can make a difference.
 *
 * <p>Two differences are known and kept, each stated by a test of its own so that it shows when Kie changes. In Kie an empty value
 * passes {@code not(…)}, because the test inside fails on it; by our contract an empty value passes {@code -} alone. Where a case
 * has such a meeting, Kie is asked about the same table with the {@code not(…)} cells of the empty inputs replaced by a positive
 * test, which an empty value fails in both engines. And Kie counts distinct outputs, as DMN 1.1 had it; DMN 1.2 and later count
 * all. So the rows of a generated COUNT table differ in their outputs.
 */
@Tag("slow")
class KieAgreementTest {
    private static final List<Map<String, @Nullable Object>> CASES = GeneratedTable.cases();

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void agreesWithKieRowForRow(@ForAll @From("policies") String policy, @ForAll long seed) {
        GeneratedTable generated = new GeneratedTable(policy, seed);
        SingleCase ours = SingleCase.of(generated.model(Set.of()).table());
        Map<Set<String>, Kie> others = new HashMap<>();
        for (Map<String, @Nullable Object> values : CASES) {
            Kie kie = others.computeIfAbsent(
                    generated.emptyUnderNot(values),
                    names -> new Kie(generated.model(names).xml()));
            assertEquals(
                    Plain.canonical(kie.evaluate(values)),
                    Plain.of(ours.evaluate(values)),
                    () -> values + "\n" + generated.model(Set.of()).xml());
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void matchesBlocksAsSingleCases(@ForAll @From("policies") String policy, @ForAll long seed) {
        DecisionTable table = new GeneratedTable(policy, seed).model(Set.of()).table();
        CompiledTable compiled = new TableCompiler(table, GeneratedTable.schema()).compile();
        SingleCase single = SingleCase.of(table);
        long[][] columns = columns();
        RowMatches matches = compiled.newMatches();
        int step = 1 + (int) Math.floorMod(seed, 1024L);
        for (int from = 0; from < CASES.size(); from += step) {
            compiled.match(columns, from, Math.min(CASES.size(), from + step), matches);
            for (int row = 0; row < matches.rows(); row++) {
                BitSet expected = single.matching(CASES.get(from + row));
                for (int rule = 0; rule < table.rules().size(); rule++) {
                    assertEquals(expected.get(rule), matches.matches(rule, row));
                }
            }
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void refusesExactlyTheRowsThatNoCaseReaches(@ForAll long seed) {
        DecisionTable table = new GeneratedTable("FIRST", seed).model(Set.of()).table();
        SingleCase single = SingleCase.of(table);
        Set<Integer> unreached = new TreeSet<>(
                IntStream.rangeClosed(1, table.rules().size()).boxed().toList());
        boolean unanswered = false;
        for (Map<String, @Nullable Object> values : CASES) {
            BitSet hits = single.matching(values);
            unreached.remove(hits.nextSetBit(0) + 1);
            unanswered |= hits.isEmpty();
        }
        Set<Integer> refused = new TreeSet<>();
        boolean openEnded = false;
        try {
            CompiledTable.of(table, GeneratedTable.schema());
        } catch (RefusedModel e) {
            e.refusals().stream().filter(r -> r.rule() > 0).forEach(r -> refused.add(r.rule()));
            openEnded = e.refusals().stream().anyMatch(r -> r.rule() == 0);
        }
        assertEquals(unreached, refused);
        assertEquals(unanswered, openEnded);
    }

    @Example
    void differsFromKieOnAnEmptyValueUnderNotAlone() {
        for (String cell :
                List.of("not(5)", "not(<5)", "not([1..5])", "not(1,5)", "5", "<5", ">=5", "[1..5]", "1,5", "-")) {
            ModelText model = new ModelText("FIRST")
                    .input("n", "number")
                    .output("hit", "boolean", "", "false")
                    .rule(cell, "=>", "true");
            Map<String, @Nullable Object> empty = new HashMap<>();
            empty.put("n", null);
            assertEquals(cell.startsWith("not") || cell.equals("-"), new Kie(model.xml()).evaluate(empty), cell);
            assertEquals(cell.equals("-"), Plain.of(SingleCase.of(model.table()).evaluate(empty)), cell);
        }
    }

    @Example
    void countsEveryRuleWhereKieCountsDistinctOutputs() {
        ModelText model = new ModelText("COLLECT\" aggregation=\"COUNT")
                .input("n", "number")
                .output("points", "number")
                .rule("-", "=>", "1")
                .rule("-", "=>", "1");
        Map<String, @Nullable Object> one = Map.of("n", BigDecimal.ONE);
        assertEquals(BigDecimal.valueOf(1), new Kie(model.xml()).evaluate(one));
        assertEquals(
                BigDecimal.valueOf(2), Plain.of(SingleCase.of(model.table()).evaluate(one)));
    }

    @Provide
    Arbitrary<String> policies() {
        return Arbitraries.of(
                "UNIQUE",
                "ANY",
                "FIRST",
                "RULE ORDER",
                "COLLECT",
                "COLLECT\" aggregation=\"SUM",
                "COLLECT\" aggregation=\"MIN",
                "COLLECT\" aggregation=\"MAX",
                "COLLECT\" aggregation=\"COUNT");
    }

    private static long[][] columns() {
        Schema schema = GeneratedTable.schema();
        long[][] columns = new long[4][CASES.size()];
        for (int row = 0; row < CASES.size(); row++) {
            for (int i = 0; i < 4; i++) {
                columns[i][row] = encoded(CASES.get(row).get(GeneratedTable.INPUTS.get(i)), schema.type(i));
            }
        }
        assertTrue(columns[0].length > 1024);
        return columns;
    }

    private static long encoded(@Nullable Object value, ColumnType type) {
        return switch (value) {
            case null -> Columns.EMPTY;
            case BigDecimal number -> number.movePointRight(3).longValueExact();
            case LocalDate day -> day.toEpochDay();
            case Boolean flag -> flag ? 1 : 0;
            default -> type instanceof ColumnType.Coded(var members) ? members.indexOf(value) : -1;
        };
    }
}
