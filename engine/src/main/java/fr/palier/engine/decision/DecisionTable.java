package fr.palier.engine.decision;

import fr.palier.engine.decision.HitPolicy.Aggregation;
import fr.palier.engine.decision.RefusedModel.Refusal;
import fr.palier.engine.decision.cell.Literal;
import fr.palier.engine.decision.cell.ValueType;
import java.util.List;

/**
 * A decision table as written: outputs are literals already, input cells are still text.
 *
 * @param file name of the file it comes from
 * @param name name of the decision
 * @param aggregation {@link Aggregation#NONE} unless the hit policy is COLLECT
 * @param rules in table order
 */
public record DecisionTable(
        String file,
        String name,
        HitPolicy hitPolicy,
        Aggregation aggregation,
        List<Input> inputs,
        List<Output> outputs,
        List<Rule> rules) {

    /** Copies the lists. */
    public DecisionTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rules = List.copyOf(rules);
    }

    /**
     * A column of conditions.
     *
     * @param name the input expression, which is the name of an input datum
     * @param label as shown to people, may be empty
     * @param type declared type, resolved through the item definitions
     * @param allowed unary tests of the allowed values, empty text if every value is allowed
     */
    public record Input(String name, String label, ValueType type, String allowed) {}

    /**
     * A column of conclusions.
     *
     * @param name the decision's name where the only output has none
     * @param values the output values in their declared order, empty if not declared
     * @param byDefault the default output: one literal or none
     */
    public record Output(String name, ValueType type, List<Literal> values, List<Literal> byDefault) {
        /** Copies the lists. */
        public Output {
            values = List.copyOf(values);
            byDefault = List.copyOf(byDefault);
        }
    }

    /**
     * A row.
     *
     * @param number from 1
     * @param id {@code id} attribute, may be empty
     * @param note description and annotations, may be empty
     * @param tests text of the input cells, one for each input
     * @param outputs one for each output
     */
    public record Rule(int number, String id, String note, List<String> tests, List<Literal> outputs) {
        /** Copies the lists. */
        public Rule {
            tests = List.copyOf(tests);
            outputs = List.copyOf(outputs);
        }
    }

    /** Whether the table declares a default output, given where no rule matches. */
    public boolean hasDefault() {
        return outputs.stream().noneMatch(output -> output.byDefault().isEmpty());
    }

    Refusal refusal(String reason) {
        return Refusal.of(file, name, reason);
    }

    Refusal refusal(String reason, String french) {
        return Refusal.of(file, name, reason, french);
    }
}
