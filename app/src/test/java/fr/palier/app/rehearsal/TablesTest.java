package fr.palier.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Policy;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TablesTest {
    private final Draft shipped = Tables.draft(0, Policy.shippedText());

    @Test
    void writesTheShippedPolicyBackAsTheSameTables() {
        assertThat(Tables.faults(shipped)).isEmpty();
        assertThat(Tables.draft(0, Tables.dmn(shipped))).isEqualTo(shipped);
        assertThat(Tables.policy(shipped).actions()).isEqualTo(Policy.shipped().actions());
    }

    @Test
    void namesTheCellThatIsWrongInBothLanguages() {
        Draft draft = changed("action_16", row -> with(row, "months_owed", "[5..3]"));
        assertThat(Tables.faults(draft)).singleElement().satisfies(fault -> {
            assertThat(fault.table()).isEqualTo("action");
            assertThat(fault.row()).isEqualTo(16);
            assertThat(fault.column()).isEqualTo("months_owed");
            assertThat(fault.words(Lang.FR)).startsWith("l'intervalle est vide");
            assertThat(fault.words(Lang.EN)).startsWith("the range is empty");
        });
    }

    @Test
    void namesARowThatCanNeverBeReached() {
        Sheet action = shipped.action().moved("action_23", -5);
        Draft draft = new Draft(0, action, shipped.score());
        assertThat(Tables.faults(draft)).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.row()).isGreaterThan(17);
            assertThat(fault.french()).startsWith("on n'arrive jamais");
        });
    }

    @Test
    void asksForARowThatAcceptsEverything() {
        Draft draft = new Draft(0, shipped.action().removed("action_23"), shipped.score());
        assertThat(Tables.faults(draft)).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isZero();
            assertThat(fault.french()).contains("accepte tout");
        });
    }

    @Test
    void asksForWholePointsAndAReasonInBothLanguages() {
        Sheet.Row first = shipped.score().rows().getFirst();
        Sheet.Row wrong = new Sheet.Row(first.id(), first.tests(), List.of("1.5", "Motif", " "), first.note());
        Draft draft = new Draft(0, shipped.action(), shipped.score().replaced(wrong));
        assertThat(Tables.faults(draft)).extracting(Fault::column).containsExactly("points", "reason_en");
    }

    @Test
    void saysAtOnceWhatIsWrongWithOneCell() {
        assertThat(Tables.faults("age", ">= 75")).isEmpty();
        assertThat(Tables.faults("age", "vieux"))
                .singleElement()
                .extracting(Fault::french)
                .asString()
                .contains("un nombre");
        assertThat(Tables.faults("plan", "\"dead\"")).hasSize(1);
        assertThat(Tables.faults("held", "> 3")).hasSize(1);
    }

    @Test
    void takesAColumnMoreIntoAccount() {
        Draft draft = new Draft(0, shipped.action().withColumn("regularity"), shipped.score());
        assertThat(Tables.faults(draft)).isEmpty();
        assertThat(Tables.draft(0, Tables.dmn(draft)).action().columns()).endsWith("regularity");
    }

    private Draft changed(String id, UnaryOperator<Sheet.Row> change) {
        Sheet sheet = shipped.action();
        return new Draft(0, sheet.replaced(change.apply(sheet.row(id).orElseThrow())), shipped.score());
    }

    private Sheet.Row with(Sheet.Row row, String column, String text) {
        List<String> columns = shipped.action().columns();
        List<String> tests = columns.stream()
                .map(name -> name.equals(column) ? text : row.tests().get(columns.indexOf(name)))
                .toList();
        return new Sheet.Row(row.id(), tests, row.outputs(), row.note());
    }
}
