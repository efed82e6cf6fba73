package fr.palier.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cell of a decision table as an SQL predicate (DMN 1.3 §7.3.3 and §10.3.1.2, the subset that Palier's policies use):
 * numbers, comparisons, ranges, lists, {@code not(…)}, booleans, quoted words and {@code -}. A null makes every
 * predicate null and so matches {@code -} alone, which is what SQL's own logic says too.
 */
final class UnaryTest {
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(-?[0-9.]+)");
    private static final Pattern RANGE =
            Pattern.compile("([\\[(\\]])\\s*(-?[0-9.]+)\\s*\\.\\.\\s*(-?[0-9.]+)\\s*([\\])\\[])");
    private static final Pattern NEGATION = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?|-?\\.[0-9]+");

    private UnaryTest() {}

    /**
     * @param column what is tested, as SQL
     * @param cell the text of the cell
     * @param scale how many decimals the column holds as an integer (2 where it counts cents)
     * @return the predicate; {@code true} for {@code -}
     * @throws IllegalArgumentException where the cell is outside the subset
     */
    static String toSql(String column, String cell, int scale) {
        String text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return "true";
        }
        Matcher negation = NEGATION.matcher(text);
        return negation.matches()
                ? "NOT (" + anyOf(column, negation.group(1), scale) + ")"
                : "(" + anyOf(column, text, scale) + ")";
    }

    private static String anyOf(String column, String list, int scale) {
        return split(list).stream().map(item -> single(column, item, scale)).collect(Collectors.joining(" OR "));
    }

    private static String single(String column, String item, int scale) {
        Matcher comparison = COMPARISON.matcher(item);
        if (comparison.matches()) {
            return column + " " + comparison.group(1) + " " + number(comparison.group(2), scale);
        }
        Matcher range = RANGE.matcher(item);
        if (range.matches()) {
            return column + (range.group(1).equals("[") ? " >= " : " > ") + number(range.group(2), scale) + " AND "
                    + column + (range.group(4).equals("]") ? " <= " : " < ") + number(range.group(3), scale);
        }
        Matcher word = WORD.matcher(item);
        if (word.matches()) {
            return column + " = " + quoted(word.group(1));
        }
        if (item.equals("true") || item.equals("false")) {
            return column + " = " + item;
        }
        if (NUMBER.matcher(item).matches()) {
            return column + " = " + number(item, scale);
        }
        throw new IllegalArgumentException(
                "cell \"" + item + "\" on " + column + " is no unary test that the benchmark knows");
    }

    private static String number(String text, int scale) {
        return new BigDecimal(text)
                .scaleByPowerOfTen(scale)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A word as an SQL literal. */
    static String quoted(String word) {
        return "'" + word.replace("'", "''") + "'";
    }

    private static List<String> split(String list) {
        List<String> items = new ArrayList<>();
        boolean inWord = false;
        int from = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '"') {
                inWord = !inWord;
            } else if (c == ',' && !inWord) {
                items.add(list.substring(from, i).strip());
                from = i + 1;
            }
        }
        items.add(list.substring(from).strip());
        return items;
    }
}
