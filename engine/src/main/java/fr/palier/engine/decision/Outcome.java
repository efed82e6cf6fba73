package fr.palier.engine.decision;

import fr.palier.engine.decision.cell.Literal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a decision table answers for one case. */
public sealed interface Outcome {
    /** No rule matched and the table has no default: FEEL null. */
    record Nothing() implements Outcome {}

    /**
     * The outputs of one rule, by name in table order (UNIQUE, ANY, FIRST).
     *
     * @param rule from 1; 0 if these are the default outputs
     */
    record Row(int rule, Map<String, Literal> outputs) implements Outcome {}

    /** The outputs of every matching rule, in table order (RULE ORDER, COLLECT). */
    record Rows(List<Row> rows) implements Outcome {}

    /**
     * One number made of the outputs of the matching rules (COLLECT with an aggregation).
     *
     * @param rules the matching rules, from 1
     */
    record Aggregated(BigDecimal value, List<Integer> rules) implements Outcome {}

    /**
     * The table does not decide this case (UNIQUE, ANY).
     *
     * @param reason what is in conflict
     * @param rules the rules in conflict, from 1
     */
    record Refused(String reason, List<Integer> rules) implements Outcome {}
}
