package fr.palier.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.Columns;
import fr.palier.engine.decision.CompiledTable;
import fr.palier.engine.decision.DecisionTable;
import fr.palier.engine.ledger.Fact.Plan;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.SignalRows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Care before collection, as the contract says it, of the policy that ships: for any signals whatever. */
@NullMarked
class CareTest {
    private static final Set<String> CALLS =
            Set.of("doorstep_visit", "call_today", "rights_check", "plan_review", "call_this_week", "message");
    private static final List<Long> AGES = List.of(Columns.EMPTY, 18L, 74L, 75L, 100L);
    private static final List<Long> ALONE = List.of(Columns.EMPTY, 0L, 1L);

    private static final Policy POLICY = Policy.shipped();
    private static final List<Row> ROWS = SignalRows.random(POLICY, new Random(824), 4000);

    private String action(Row row) {
        return POLICY.actions()
                .get(SignalRows.decide(POLICY, SignalRows.signals(List.of(row))).action(0));
    }

    /** Checks random rows, each of which has been made to be of a kind. */
    private void forAll(UnaryOperator<Row> kind, Predicate<String> allowed) {
        List<Row> made = ROWS.stream().map(row -> kind.apply(row.copy())).toList();
        Decisions decisions = SignalRows.decide(POLICY, SignalRows.signals(made));
        for (int i = 0; i < made.size(); i++) {
            String action = POLICY.actions().get(decisions.action(i));
            assertTrue(allowed.test(action), action + " for " + made.get(i));
        }
    }

    private static Row present(Row row) {
        return row.set(Signal.BEGUN, 1).set(Signal.HELD, 0).set(Signal.ENDED, 0);
    }

    private static Row owing(Row row) {
        return row.set(Signal.BALANCE, Math.max(1, row.get(Signal.BALANCE)));
    }

    private static Row owingNothing(Row row) {
        return row.set(Signal.BALANCE, Math.min(0, row.get(Signal.BALANCE)));
    }

    @Test
    void knowsNoActionThatThreatens() {
        Set<String> kind = new TreeSet<>(CALLS);
        kind.addAll(Set.of("none_hold", "former_tenant", "watch", "none"));
        assertEquals(kind, new TreeSet<>(POLICY.actions()));
        for (String code : POLICY.actions()) {
            assertNoThreat(ActionWords.name(code, Lang.FR) + " " + ActionWords.name(code, Lang.EN));
        }
        POLICY.scoreRows().forEach(row -> assertNoThreat(row.french() + " " + row.english()));
        POLICY.actionTable().source().rules().forEach(rule -> assertNoThreat(rule.note()));
    }

    private static void assertNoThreat(String text) {
        assertFalse(
                text.toLowerCase(Locale.ROOT)
                        .matches(
                                ".*(huissier|commissaire de justice|expuls|tribunal|juge|assign|commandement|mise en demeure"
                                        + "|contentieux|poursui|résili|bailiff|evict|court|sue\\b|legal action|notice to quit).*"),
                text);
    }

    @Test
    void doesNothingBeforeTheTenancyBegins() {
        forAll(row -> row.set(Signal.BEGUN, 0), "none"::equals);
    }

    @Test
    void leavesAloneWhoIsOnHold() {
        forAll(row -> row.set(Signal.BEGUN, 1).set(Signal.HELD, 1), "none_hold"::equals);
        forAll(row -> row.set(Signal.HELD, 0), action -> !action.equals("none_hold"));
    }

    @Test
    void seesAFormerTenantInWhoeverLeftOwing() {
        forAll(row -> owing(present(row)).set(Signal.ENDED, 1), "former_tenant"::equals);
        forAll(row -> owingNothing(present(row)).set(Signal.ENDED, 1), "none"::equals);
        forAll(row -> row.set(Signal.ENDED, 0), action -> !action.equals("former_tenant"));
    }

    @Test
    void watchesALivePlanAtMost() {
        forAll(row -> owing(present(row)).set(Signal.PLAN, Plan.LIVE.ordinal()), "watch"::equals);
        forAll(row -> owingNothing(present(row)).set(Signal.PLAN, Plan.LIVE.ordinal()), "none"::equals);
    }

    @Test
    void callsNobodyAgainWithinAWeekUnlessSomethingNewHappened() {
        for (int days = 0; days <= 7; days++) {
            long since = days;
            forAll(
                    row -> present(row).set(Signal.DAYS_SINCE_CONTACT, since).set(Signal.RETURNED_DEBIT, 0),
                    action -> !CALLS.contains(action));
            forAll(
                    row -> owing(present(row))
                            .set(Signal.DAYS_SINCE_CONTACT, since)
                            .set(Signal.RETURNED_DEBIT, 0),
                    action -> action.equals("watch"));
        }
        Row returned = SignalRows.quiet()
                .set(Signal.BALANCE, 500_00)
                .set(Signal.DAYS_SINCE_CONTACT, 7)
                .set(Signal.RETURNED_DEBIT, 1);
        assertTrue(CALLS.contains(action(returned)));
        assertFalse(CALLS.contains(action(returned.copy().set(Signal.RETURNED_DEBIT, 0))));
    }

    @Test
    void asksNothingOfWhoOwesNothing() {
        forAll(
                row -> owingNothing(present(row))
                        .set(Signal.MONTHS_OWED, 0)
                        .set(Signal.NEWLY_FRAGILE, 0)
                        .set(Signal.BENEFIT_BREAK, 0),
                "none"::equals);
    }

    @Test
    void checksTheRightsOfWhoseBenefitStopped() {
        Row stopped = SignalRows.quiet().set(Signal.BENEFIT_BREAK, 1);
        assertEquals("rights_check", action(stopped));
        assertEquals("rights_check", action(stopped.set(Signal.BALANCE, 200_00).set(Signal.MISSED_STREAK, 1)));
    }

    @Test
    void talksAboutABrokenPlan() {
        assertEquals(
                "plan_review",
                action(SignalRows.quiet()
                        .set(Signal.PLAN, Plan.BROKEN.ordinal())
                        .set(Signal.BALANCE, 2_000_00)
                        .set(Signal.MONTHS_OWED, 4_00)
                        .set(Signal.MISSED_STREAK, 4)));
    }

    /** Older, and alone, in any combination: the action never less pressing, the points never fewer. */
    @Test
    void neverCaresLessForTheOldOrTheLonely() {
        for (Row row : ROWS) {
            List<Row> ladder = new ArrayList<>();
            for (long age : AGES) {
                for (long alone : ALONE) {
                    ladder.add(row.copy().set(Signal.AGE, age).set(Signal.LIVES_ALONE, alone));
                }
            }
            Decisions decisions = SignalRows.decide(POLICY, SignalRows.signals(ladder));
            for (int age = 0; age < AGES.size(); age++) {
                for (int alone = 0; alone < ALONE.size(); alone++) {
                    int at = age * ALONE.size() + alone;
                    assertNotLess(decisions, age == 0 ? at : at - ALONE.size(), at, ladder);
                    assertNotLess(decisions, alone == 0 ? at : at - 1, at, ladder);
                }
            }
        }
    }

    private void assertNotLess(Decisions decisions, int less, int more, List<Row> rowsOfOne) {
        assertTrue(
                decisions.action(more) <= decisions.action(less),
                () -> rowsOfOne.get(less) + " > " + rowsOfOne.get(more));
        assertTrue(
                decisions.score(more) >= decisions.score(less),
                () -> rowsOfOne.get(less) + " > " + rowsOfOne.get(more));
    }

    @ParameterizedTest
    @ValueSource(longs = {75, 90})
    void visitsTheOldAndLonelyWhoStoppedPaying(long age) {
        Row row = SignalRows.quiet()
                .set(Signal.BALANCE, 900_00)
                .set(Signal.MISSED_STREAK, 2)
                .set(Signal.AGE, age)
                .set(Signal.LIVES_ALONE, 1);
        assertEquals("doorstep_visit", action(row));
        assertEquals("call_today", action(row.set(Signal.DAYS_SINCE_CONTACT, 20)));
        assertEquals("watch", action(row.set(Signal.DAYS_SINCE_CONTACT, 3)));
    }

    /** Nobody's sex, nationality or name is an input; nor is the place where they live. */
    @Test
    void looksAtNothingButTheAccountAndTheHousehold() {
        Set<String> listed = Set.of(("balance due_0_30 due_31_60 due_61_90 due_over_90 oldest_unpaid months_owed"
                        + " missed_streak regularity trend newly_fragile benefit_break returned_debit unpaid_since"
                        + " notify_caf_by held ended begun days_since_contact age lives_alone household_size plan rent"
                        + " benefit")
                .split(" ", -1));
        TreeSet<String> known = new TreeSet<>();
        for (Signal signal : Signal.values()) {
            known.add(signal.code());
        }
        assertEquals(listed, known);
        for (CompiledTable table : List.of(POLICY.actionTable(), POLICY.scoreTable())) {
            assertTrue(listed.containsAll(table.source().inputs().stream()
                    .map(DecisionTable.Input::name)
                    .toList()));
        }
    }

    /** Points and action are the same whatever the columns hold that the tables do not name. */
    @Test
    void dependsOnItsInputsAlone() {
        Set<String> named = new TreeSet<>();
        for (CompiledTable table : List.of(POLICY.actionTable(), POLICY.scoreTable())) {
            table.source().inputs().forEach(input -> named.add(input.name()));
        }
        List<Row> changed = ROWS.stream().map(Row::copy).toList();
        for (Signal signal : Signal.values()) {
            if (!named.contains(signal.code())) {
                changed.forEach(row -> row.set(signal, 20_000));
            }
        }
        Decisions before = SignalRows.decide(POLICY, SignalRows.signals(ROWS));
        Decisions after = SignalRows.decide(POLICY, SignalRows.signals(changed));
        for (int row = 0; row < changed.size(); row++) {
            assertEquals(before.action(row), after.action(row));
            assertEquals(before.score(row), after.score(row));
        }
    }
}
