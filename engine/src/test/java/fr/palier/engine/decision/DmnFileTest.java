package fr.palier.engine.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.decision.DecisionTable.Input;
import fr.palier.engine.decision.DecisionTable.Output;
import fr.palier.engine.decision.RefusedModel.Refusal;
import fr.palier.engine.decision.cell.Literal;
import fr.palier.engine.decision.cell.ValueType;
import fr.palier.engine.text.Lang;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DmnFileTest {
    private static final String MODEL_1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    @Test
    void readsATableAsWritten() {
        DecisionTable table = new ModelText("RULE ORDER")
                .input("age", "number")
                .input("plan", "string", "\"none\",\"live\"")
                .output("points", "number")
                .output("word", "string", "\"b\", \"a\"", "")
                .rule("< 5", "\"none\"", "=>", "1.50", "\"a\"")
                .table();
        assertEquals("test.dmn", table.file());
        assertEquals("out", table.name());
        assertEquals(HitPolicy.RULE_ORDER, table.hitPolicy());
        assertEquals(
                List.of(
                        new Input("age", "", ValueType.NUMBER, ""),
                        new Input("plan", "", ValueType.STRING, "\"none\",\"live\"")),
                table.inputs());
        assertEquals(
                new Output("word", ValueType.STRING, List.of(new Literal.Text("b"), new Literal.Text("a")), List.of()),
                table.outputs().get(1));
        DecisionTable.Rule rule = table.rules().getFirst();
        assertEquals(List.of("< 5", "\"none\""), rule.tests());
        assertEquals(List.of(new Literal.Num(new BigDecimal("1.50")), new Literal.Text("a")), rule.outputs());
        assertEquals("1 r1", rule.number() + " " + rule.id());
    }

    @Test
    void resolvesTypesThroughItemDefinitionsAndKeepsNotes() {
        String xml = new ModelText("FIRST")
                .input("plan", "tPlan")
                .output("o", "string")
                .rule("-", "=>", "\"x\"")
                .xml()
                .replace("<inputData", """
                        <itemDefinition name='tPlan'><typeRef>tText</typeRef>
                        <allowedValues><text>"none"</text></allowedValues></itemDefinition>
                        <itemDefinition name='tText'><typeRef>string</typeRef></itemDefinition><inputData""")
                .replace("<rule id='r1'>", "<rule id='r1'><description>Care first.</description>")
                .replace("</rule>", "<annotationEntry><text>Article 24</text></annotationEntry></rule>");
        DecisionTable table = ModelText.read(xml).table("out");
        assertEquals(
                new Input("plan", "", ValueType.STRING, "\"none\""),
                table.inputs().getFirst());
        assertEquals("Care first. Article 24", table.rules().getFirst().note());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.omg.org/spec/DMN/20180521/MODEL/",
                MODEL_1_3,
                "https://www.omg.org/spec/DMN/20211108/MODEL/",
                "https://www.omg.org/spec/DMN/20230324/MODEL/"
            })
    void readsEveryVersionFrom12To15(String namespace) {
        assertEquals(
                List.of("out"),
                ModelText.read(simple().replace(MODEL_1_3, namespace)).decisions());
    }

    @Test
    void refusesOtherNamespaces() {
        assertRefused(
                "save the model as DMN 1.3",
                simple().replace(MODEL_1_3, "http://www.omg.org/spec/DMN/20151101/dmn.xsd"));
    }

    @Test
    void refusesADocumentTypeWhateverItDeclares() {
        for (String dtd : List.of(
                "<!DOCTYPE definitions>",
                "<!DOCTYPE definitions SYSTEM 'file:///etc/hostname'>",
                "<!DOCTYPE d [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]>")) {
            assertRefused("a document type", dtd + simple());
        }
        assertRefused("cannot be read", simple().replace("<text>n<", "<text>&n;<"));
    }

    @Test
    void refusesWhatIsNoXmlTooLargeOrTooDeep() {
        assertRefused("cannot be read", "balance,action");
        assertRefused("cannot be read", simple().substring(0, 300));
        assertRefused("larger than 4 MB", simple() + " ".repeat(4 << 20));
        assertRefused("nested more than 64 deep", "<a>".repeat(200) + "</a>".repeat(200));
    }

    @Test
    void ignoresElementsOfOtherNamespaces() {
        String foreign = simple().replace("<rule", "<x:rule xmlns:x='urn:x'><rule/></x:rule><rule");
        assertEquals(1, ModelText.read(foreign).table("out").rules().size());
    }

    @Test
    void refusesTwoDecisionsOfOneName() {
        assertRefused("two decisions", simple().replace("</definitions>", "<decision name='out'/></definitions>"));
    }

    private static String simple() {
        return new ModelText("FIRST")
                .input("n", "number")
                .output("o", "string")
                .rule("-", "=>", "\"x\"")
                .xml();
    }

    private static void assertRefused(String reason, String xml) {
        RefusedModel refused = assertThrows(RefusedModel.class, () -> ModelText.read(xml));
        Refusal refusal = refused.refusals().getFirst();
        assertTrue(refusal.reason().contains(reason), refusal::toString);
        assertFalse(refusal.text(Lang.FR).endsWith(refusal.reason()), "no French: " + refusal);
        assertEquals("test.dmn", refusal.file());
    }
}
