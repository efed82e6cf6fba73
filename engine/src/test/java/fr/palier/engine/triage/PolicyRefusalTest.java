package fr.palier.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.decision.RefusedModel;
import fr.palier.engine.decision.RefusedModel.Refusal;
import fr.palier.engine.text.Lang;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy must not hold, each named where it stands; and the order that a policy gives its actions. */
@NullMarked
class PolicyRefusalTest {

    private static PolicyText sound() {
        return new PolicyText("balance", "plan")
                .action("call_today", "> 100", "-")
                .action("none", "-", "-")
                .score("5", "owes", "> 0", "-");
    }

    private static Refusal refusal(PolicyText policy) {
        RefusedModel refused = assertThrows(RefusedModel.class, policy::read);
        assertEquals(1, refused.refusals().size(), refused.getMessage());
        Refusal refusal = refused.refusals().getFirst();
        assertEquals(PolicyText.FILE, refusal.file());
        assertFalse(refusal.reason().isBlank());
        assertFalse(refusal.text(Lang.FR).endsWith(refusal.reason()), "no French: " + refusal);
        return refusal;
    }

    private static void assertAt(String decision, int rule, String column, String cell, Refusal refusal) {
        assertEquals(
                List.of(decision, rule, column, cell),
                List.of(refusal.decision(), refusal.rule(), refusal.column(), refusal.cell()));
    }

    @Test
    void takesASoundPolicy() {
        assertEquals(List.of("call_today", "none_hold", "none"), sound().read().actions());
    }

    @Test
    void refusesAnUnknownColumn() {
        PolicyText policy = new PolicyText("colour_of_hair").action("none", "-").score("0", "", "-");
        RefusedModel refused = assertThrows(RefusedModel.class, policy::read);
        assertEquals("colour_of_hair", refused.refusals().getFirst().column());
    }

    @ParameterizedTest
    @ValueSource(strings = {">> 3", "> x", "some text", "date(\"2020-01-01\")", "true", "1 +", "[1..2", "balance > 3"})
    void refusesAnythingButAUnaryTestOfItsType(String cell) {
        assertAt(
                "action",
                1,
                "balance",
                cell,
                refusal(new PolicyText("balance", "plan")
                        .action("call_today", cell, "-")
                        .action("none", "-", "-")
                        .score("0", "", "-", "-")));
        assertAt("score", 2, "balance", cell, refusal(sound().score("1", "again", cell, "-")));
    }

    @Test
    void refusesAPlanThatThereIsNot() {
        assertAt("score", 2, "plan", "\"signed\"", refusal(sound().score("1", "plan", "-", "\"signed\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[5..3]", "(3..3)", "]3..3]", "(3..3.01)"})
    void refusesAnEmptyRange(String cell) {
        assertAt("score", 2, "balance", cell, refusal(sound().score("1", "never", cell, "-")));
    }

    @Test
    void refusesARowOfActionsThatIsNeverReached() {
        Refusal alone = refusal(new PolicyText("balance")
                .action("call_today", "> 100")
                .action("message", "> 200")
                .action("none", "-")
                .score("0", "", "-"));
        assertEquals(2, alone.rule());
        assertEquals("action", alone.decision());
        Refusal together = refusal(new PolicyText("balance")
                .action("call_today", "> 100")
                .action("message", "<= 100")
                .action("watch", "[50..150]")
                .action("none", "-")
                .score("0", "", "-"));
        assertEquals(3, together.rule());
    }

    @Test
    void refusesATableOfActionsThatLeavesACaseOpen() {
        assertEquals(
                "action",
                refusal(new PolicyText("balance")
                                .action("call_today", "> 100")
                                .action("none", "<= 100")
                                .score("0", "", "-"))
                        .decision());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1000001", "-1000001", "\"many\"", "true"})
    void refusesPointsThatAreNotWhole(String points) {
        RefusedModel refused = assertThrows(
                RefusedModel.class,
                () -> sound().score(points, "odd", "> 0", "-").read());
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("'score'") && message.contains("rule 2"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "-5", "0", "1000000", "-1000000", "5.0"})
    void takesWholePoints(String points) {
        Policy policy = sound().score(points, "fine", "> 0", "-").read();
        Signals signals = SignalRows.signals(List.of(SignalRows.quiet().set(Signal.BALANCE, 1)));
        assertEquals(
                5 + (int) Double.parseDouble(points),
                SignalRows.decide(policy, signals).score(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"points", "reason_fr", "reason_en"})
    void refusesAScoreWithoutOneOfItsOutputs(String output) {
        RefusedModel refused = assertThrows(
                RefusedModel.class,
                () -> PolicyText.read(sound().xml().replace("name='" + output + "'", "name='other'")));
        assertTrue(String.valueOf(refused.getMessage()).contains("reason_en"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNIQUE", "ANY", "COLLECT", "RULE ORDER"})
    void refusesAnotherHitPolicyForActions(String hitPolicy) {
        RefusedModel refused = assertThrows(
                RefusedModel.class, () -> PolicyText.read(sound().xml().replace("'FIRST'", "'" + hitPolicy + "'")));
        assertTrue(String.valueOf(refused.getMessage()).contains("must be FIRST"), refused.getMessage());
    }

    @Test
    void refusesAnotherHitPolicyForPoints() {
        RefusedModel refused = assertThrows(
                RefusedModel.class, () -> PolicyText.read(sound().xml().replace("RULE ORDER", "COLLECT")));
        assertTrue(String.valueOf(refused.getMessage()).contains("RULE ORDER"), refused.getMessage());
    }

    @Test
    void refusesAFileWithoutOneOfTheTables() {
        for (String name : List.of("action", "score")) {
            RefusedModel refused = assertThrows(
                    RefusedModel.class,
                    () -> PolicyText.read(
                            sound().xml().replace("decision name='" + name + "'", "decision name='other'")));
            assertEquals(name, refused.refusals().getFirst().decision());
        }
    }

    @Test
    void refusesTwoActionsInOneRow() {
        RefusedModel refused = assertThrows(
                RefusedModel.class,
                () -> PolicyText.read(sound().xml()
                        .replace(
                                "<output name='action' typeRef='string'></output>",
                                "<output name='action' typeRef='string'/><output name='b' typeRef='string'/>")
                        .replaceAll("(<outputEntry><text>\"(call_today|none)\"</text></outputEntry>)", "$1$1")));
        assertTrue(String.valueOf(refused.getMessage()).contains("one output"), refused.getMessage());
    }

    @Test
    void namesEveryCellAtFault() {
        PolicyText policy = new PolicyText("balance", "trend")
                .action("call_today", "oops", "-")
                .action("message", "-", "[2..1]")
                .action("none", "-", "-")
                .score("0", "", "-", "-");
        RefusedModel refused = assertThrows(RefusedModel.class, policy::read);
        assertEquals(
                List.of("oops", "[2..1]"),
                refused.refusals().stream().map(Refusal::cell).toList());
    }

    @Test
    void ordersActionsAsDeclaredAndThoseThatLeaveAloneLast() {
        PolicyText policy = new PolicyText("balance")
                .action("none", "< 0")
                .action("b", "> 100")
                .action("none_hold", "0")
                .action("a", "> 50")
                .action("c", "-")
                .score("0", "", "-");
        assertEquals(List.of("b", "a", "c", "none_hold", "none"), policy.read().actions());
        Policy declared = policy.order("none", "c", "none_hold", "a", "b").read();
        assertEquals(List.of("c", "a", "b", "none_hold", "none"), declared.actions());
        assertTrue(declared.pressing(2));
        assertFalse(declared.pressing(3));
        assertFalse(declared.pressing(4));
    }

    @Test
    void shipsTheOrderOfTheContract() {
        assertEquals(
                List.of(
                        "doorstep_visit",
                        "call_today",
                        "rights_check",
                        "plan_review",
                        "call_this_week",
                        "message",
                        "former_tenant",
                        "watch",
                        "none_hold",
                        "none"),
                Policy.shipped().actions());
    }
}
