package fr.palier.engine.decision;

import fr.palier.engine.text.Catalogue;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.stream.Collectors;

/** A DMN file, or one of its decisions, that cannot be used. The message holds one line for each refusal. */
public final class RefusedModel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    RefusedModel(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("\n")));
        this.refusals = List.copyOf(refusals);
    }

    RefusedModel(Refusal refusal) {
        this(List.of(refusal));
    }

    /** A refusal of a whole decision, for what a caller expects of it beyond the subset. */
    public static RefusedModel of(String file, String decision, String reason) {
        return new RefusedModel(Refusal.of(file, decision, reason));
    }

    /** The same in both languages, at a rule (from 1) and an output of it, or at 0 and an empty name. */
    public static RefusedModel at(DecisionTable table, int rule, String output, String reason, String french) {
        return new RefusedModel(table.refusal(reason, french).atRule(rule, "").atColumn(output, ""));
    }

    /** Every refusal found, in the order of the file; at least one. */
    public List<Refusal> refusals() {
        return refusals;
    }

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
     * @param french the same in French, where somebody who edits a table can meet it; else empty
     */
    public record Refusal(
            String file,
            String decision,
            int rule,
            String ruleId,
            String column,
            String cell,
            String reason,
            String french) {

        static Refusal of(String file, String decision, String reason) {
            return of(file, decision, reason, "");
        }

        static Refusal of(String file, String decision, String reason, String french) {
            return new Refusal(file, decision, 0, "", "", "", reason, french);
        }

        Refusal atRule(int number, String id) {
            return new Refusal(file, decision, number, id, column, cell, reason, french);
        }

        Refusal atColumn(String name, String text) {
            return new Refusal(file, decision, rule, ruleId, name, text, reason, french);
        }

        /** The reason in a language. */
        public String reason(Lang lang) {
            return french.isEmpty() ? Catalogue.say(reason, lang) : lang.of(french, reason);
        }

        /** Place and reason as one line. */
        public String text(Lang lang) {
            String open = lang.of(" « ", " '");
            String close = lang.of(" »", "'");
            StringBuilder text = new StringBuilder(file);
            append(text, lang.of(", décision", ", decision") + open, decision, close);
            if (rule > 0) {
                text.append(lang.of(", règle ", ", rule ")).append(rule);
                text.append(ruleId.isEmpty() ? "" : " (id " + ruleId + ")");
            }
            append(text, lang.of(", colonne", ", column") + open, column, close);
            append(text, lang.of(", case", ", cell") + open, cell, close);
            return text.append(lang.of(" : ", ": ")).append(reason(lang)).toString();
        }

        @Override
        public String toString() {
            return text(Lang.EN);
        }

        private static void append(StringBuilder text, String label, String value, String close) {
            if (!value.isEmpty()) {
                text.append(label).append(value).append(close);
            }
        }
    }
}
