package fr.palier.engine.decision;

/**
 * One reason why a model cannot be used, and where. What does not apply is empty (texts) or 0 (rule).
 *
 * @param file name of the file, as the caller gave it
 * @param decision name of the decision
 * @param rule number of the rule, from 1
 * @param ruleId {@code id} attribute of the rule
 * @param column name of the input datum or output
 * @param cell text of the cell
 * @param reason what is wrong and what to write instead
 */
public record Refusal(
        String file, String decision, int rule, String ruleId, String column, String cell, String reason) {

    static Refusal of(String file, String decision, String reason) {
        return new Refusal(file, decision, 0, "", "", "", reason);
    }

    Refusal atRule(int number, String id) {
        return new Refusal(file, decision, number, id, column, cell, reason);
    }

    Refusal atColumn(String name, String text) {
        return new Refusal(file, decision, rule, ruleId, name, text, reason);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        append(text, ", decision '", decision);
        if (rule > 0) {
            text.append(", rule ").append(rule);
            text.append(ruleId.isEmpty() ? "" : " (id " + ruleId + ")");
        }
        append(text, ", column '", column);
        append(text, ", cell '", cell);
        return text.append(": ").append(reason).toString();
    }

    private static void append(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append(label).append(value).append('\'');
        }
    }
}
