package fr.palier.engine.triage;

import fr.palier.engine.decision.CompiledTable;
import fr.palier.engine.decision.DecisionTable;
import fr.palier.engine.decision.DmnFile;
import fr.palier.engine.decision.HitPolicy;
import fr.palier.engine.decision.RefusedModel;
import fr.palier.engine.decision.Schema;
import fr.palier.engine.decision.cell.ColumnType;
import fr.palier.engine.decision.cell.Literal;
import fr.palier.engine.ledger.Fact.Plan;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * The rules by which tenancies are ordered: two decision tables of a DMN file, {@code action} (hit policy FIRST: what to
 * do) and {@code score} (RULE ORDER: every matching row adds its points and its reason). Immutable.
 */
public final class Policy {
    /** Actions that are done by leaving people alone: ordered last, and written only when all are asked for. */
    public static final String NONE = "none";

    public static final String NONE_HOLD = "none_hold";

    /** So that an action fits beside score and balance in the numbers by which the worklist is sorted. */
    private static final int MOST_ACTIONS = 64;

    private final CompiledTable actionTable;
    private final CompiledTable scoreTable;
    private final List<String> actions;
    private final int[] actionOfRule;
    private final int[] points;
    private final List<ScoreRow> scoreRows;

    /** What a row of the score table says. */
    record ScoreRow(int points, String french, String english) {
        String reason(Lang lang) {
            return lang.of(french, english);
        }
    }

    private Policy(DecisionTable action, DecisionTable score, String file) {
        require(action.hitPolicy() == HitPolicy.FIRST, file, "action", "its hit policy must be FIRST");
        require(action.outputs().size() == 1, file, "action", "it must have one output, the code of the action");
        require(score.hitPolicy() == HitPolicy.RULE_ORDER, file, "score", "its hit policy must be RULE ORDER");
        actionTable = CompiledTable.of(action, schema());
        scoreTable = CompiledTable.of(score, schema());
        actions = order(action);
        require(actions.size() <= MOST_ACTIONS, file, "action", "more than " + MOST_ACTIONS + " actions: use fewer");
        actionOfRule = action.rules().stream()
                .mapToInt(rule -> actions.indexOf(text(rule.outputs().getFirst())))
                .toArray();
        scoreRows = scoreRows(score, file);
        points = scoreRows.stream().mapToInt(ScoreRow::points).toArray();
    }

    /** The policy that ships with Palier: care before collection (docs/adr/0003-policy.md). */
    public static Policy shipped() {
        try (InputStream in = shippedStream()) {
            return read(in, "policy.dmn");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same policy as text: a DMN model. */
    public static String shippedText() {
        try (InputStream in = shippedStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream shippedStream() {
        InputStream in = Policy.class.getResourceAsStream("policy.dmn");
        if (in == null) {
            throw new IllegalStateException("policy.dmn is missing from the build");
        }
        return in;
    }

    /**
     * Reads a policy.
     *
     * @param file how messages call it
     * @throws RefusedModel naming every cell that cannot be used
     */
    public static Policy read(InputStream in, String file) throws IOException {
        DmnFile model = DmnFile.read(in, file);
        return new Policy(model.table("action"), model.table("score"), file);
    }

    /** The inputs that a policy may name, with the way their columns hold them. */
    public static Schema schema() {
        LinkedHashMap<String, ColumnType> columns = new LinkedHashMap<>();
        for (Signal signal : Signal.values()) {
            columns.put(signal.code(), type(signal.form()));
        }
        return Schema.of(columns);
    }

    private static ColumnType type(Signal.Form form) {
        return switch (form) {
            case EUROS, HUNDREDTHS -> new ColumnType.Scaled(2);
            case COUNT -> new ColumnType.Scaled(0);
            case FLAG -> new ColumnType.Flag();
            case DATE -> new ColumnType.Day();
            case PLAN -> new ColumnType.Coded(planCodes());
        };
    }

    private static List<String> planCodes() {
        return Arrays.stream(Plan.values())
                .map(plan -> plan.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The declared order of the outputs where there is one, else that of the rows; those that leave alone last. */
    private static List<String> order(DecisionTable action) {
        List<String> order = new ArrayList<>();
        action.outputs().getFirst().values().forEach(value -> order.add(text(value)));
        action.rules().stream()
                .map(rule -> text(rule.outputs().getFirst()))
                .filter(code -> !order.contains(code))
                .forEach(order::add);
        for (String last : List.of(NONE_HOLD, NONE)) {
            order.remove(last);
            order.add(last);
        }
        return List.copyOf(order);
    }

    private static List<ScoreRow> scoreRows(DecisionTable score, String file) {
        List<String> names =
                score.outputs().stream().map(DecisionTable.Output::name).toList();
        int points = names.indexOf("points");
        int french = names.indexOf("reason_fr");
        int english = names.indexOf("reason_en");
        require(
                points >= 0 && french >= 0 && english >= 0,
                file,
                "score",
                "its outputs must be points, reason_fr and reason_en; found " + names);
        return score.rules().stream()
                .map(rule -> new ScoreRow(
                        whole(score, rule, points),
                        text(rule.outputs().get(french)),
                        text(rule.outputs().get(english))))
                .toList();
    }

    private static int whole(DecisionTable score, DecisionTable.Rule rule, int output) {
        boolean whole = rule.outputs().get(output) instanceof Literal.Num(BigDecimal value)
                && value.stripTrailingZeros().scale() <= 0
                && value.abs().compareTo(BigDecimal.valueOf(1_000_000)) <= 0;
        if (!whole) {
            throw RefusedModel.at(
                    score,
                    rule.number(),
                    "points",
                    "points must be a whole number within ±1,000,000",
                    "les points sont un nombre entier, d'un million au plus");
        }
        return ((Literal.Num) rule.outputs().get(output)).value().intValueExact();
    }

    private static String text(Literal literal) {
        if (literal instanceof Literal.Text(String text)) {
            return text;
        }
        return literal instanceof Literal.Num(BigDecimal number) ? number.toPlainString() : literal.toString();
    }

    private static void require(boolean right, String file, String decision, String otherwise) {
        if (!right) {
            throw RefusedModel.of(file, decision, otherwise);
        }
    }

    /** The codes of the actions, first the most pressing: the order of the worklist. */
    public List<String> actions() {
        return actions;
    }

    /** Whether an action, by its place in {@link #actions()}, is written to a worklist that does not hold all. */
    public boolean pressing(int action) {
        return action < actions.size() - 2;
    }

    /**
     * A row that matched, for people.
     *
     * @param row from 1, as in the table
     * @param points what it adds to the score; 0 for a row of the action table
     * @param note its reason, or what stands beside it in the table
     */
    public record Matched(int row, int points, String note) {}

    /** How many rows the score table has. */
    public int scoreRowCount() {
        return scoreRows.size();
    }

    /**
     * A row of the score table, matched or not: what a kept list names by its place.
     *
     * @param row from 0
     */
    public Matched scoreRow(int row, Lang lang) {
        return new Matched(row + 1, points[row], scoreRows.get(row).reason(lang));
    }

    /** The row of the action table that decided for a tenancy. */
    public Matched explainAction(Signals signals, int tenancy) {
        int rule = actionTable.first(signals.columns(), tenancy);
        return new Matched(rule + 1, 0, actionTable.source().rules().get(rule).note());
    }

    /** The rows of the score table that matched for a tenancy, in table order. */
    public List<Matched> explainScore(Decisions decisions, int tenancy, Lang lang) {
        List<Matched> rows = new ArrayList<>();
        for (int row = 0; row < scoreRows.size(); row++) {
            if (decisions.matched(tenancy, row)) {
                rows.add(new Matched(row + 1, points[row], scoreRows.get(row).reason(lang)));
            }
        }
        return rows;
    }

    /** The action for one row of signals held apart, as its place in {@link #actions()}. */
    int action(long[][] row) {
        return actionOfRule[actionTable.first(row, 0)];
    }

    CompiledTable actionTable() {
        return actionTable;
    }

    CompiledTable scoreTable() {
        return scoreTable;
    }

    int actionOfRule(int rule) {
        return actionOfRule[rule];
    }

    int points(int scoreRow) {
        return points[scoreRow];
    }

    List<ScoreRow> scoreRows() {
        return scoreRows;
    }
}
