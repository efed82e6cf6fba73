package fr.palier.engine.decision.cell;

import fr.palier.engine.decision.cell.UnaryTests.Alternatives;
import fr.palier.engine.decision.cell.UnaryTests.Anything;
import fr.palier.engine.decision.cell.UnaryTests.Bound;
import fr.palier.engine.decision.cell.UnaryTests.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the text of one cell, left to right, by the grammar of simple unary tests (DMN 1.3, 10.3.1.2). */
public final class CellParser {
    private static final int LONGEST_NUMBER = 80;
    private static final int LONGEST_TEXT = 2_000;

    private final String text;
    private int at;

    private CellParser(String text) {
        this.text = text;
    }

    /** The tests of an input cell; an empty cell is refused, as a forgotten one is not a {@code -}. */
    public static UnaryTests tests(String text) throws BadCell {
        if (text.strip().equals("-")) {
            return new Anything();
        }
        return new CellParser(text).alternatives();
    }

    /** The literal of an output cell. */
    public static Literal literal(String text) throws BadCell {
        CellParser parser = new CellParser(text);
        Literal literal = parser.literal();
        parser.end();
        return literal;
    }

    /** A comma list of literals, as output values are declared. */
    public static List<Literal> literals(String text) throws BadCell {
        CellParser parser = new CellParser(text);
        List<Literal> literals = new ArrayList<>();
        do {
            literals.add(parser.literal());
        } while (parser.eat(","));
        parser.end();
        return literals;
    }

    private UnaryTests alternatives() throws BadCell {
        boolean negated = eatNot();
        List<Span> spans = new ArrayList<>();
        do {
            spans.add(span());
        } while (eat(","));
        if (negated && !eat(")")) {
            throw bad("a closing ')' of 'not('", "la parenthèse qui ferme « not( »");
        }
        end();
        return new Alternatives(negated, List.copyOf(spans));
    }

    private boolean eatNot() {
        int before = at;
        if (eat("not") && eat("(")) {
            return true;
        }
        at = before;
        return false;
    }

    private Span span() throws BadCell {
        String operator = eatOne("<=", ">=", "<", ">", "=");
        if (!operator.isEmpty()) {
            return comparison(operator, literal());
        }
        String opening = eatOne("[", "(", "]");
        return opening.isEmpty() ? Span.exactly(literal()) : interval(opening);
    }

    private static Span comparison(String operator, Literal value) {
        Optional<Bound> open = Optional.of(new Bound(value, false));
        Optional<Bound> closed = Optional.of(new Bound(value, true));
        return switch (operator) {
            case "<" -> new Span(Optional.empty(), open);
            case "<=" -> new Span(Optional.empty(), closed);
            case ">" -> new Span(open, Optional.empty());
            case ">=" -> new Span(closed, Optional.empty());
            default -> new Span(closed, closed);
        };
    }

    private Span interval(String opening) throws BadCell {
        Literal low = literal();
        if (!eat("..")) {
            throw bad("'..' of a range", "les deux points « .. » de l'intervalle");
        }
        Literal high = literal();
        String closing = eatOne("]", ")", "[");
        if (closing.isEmpty()) {
            throw bad("the closing bracket of a range", "le crochet ou la parenthèse qui ferme l'intervalle");
        }
        Bound from = new Bound(low, opening.equals("["));
        Bound to = new Bound(high, closing.equals("]"));
        return new Span(Optional.of(from), Optional.of(to));
    }

    private Literal literal() throws BadCell {
        skipSpace();
        if (at < text.length() && text.charAt(at) == '"') {
            return new Literal.Text(string());
        }
        int number = endOfNumber();
        if (number > at) {
            String digits = text.substring(at, number);
            at = number;
            return new Literal.Num(new BigDecimal(digits));
        }
        String word = eatWord("true", "false", "date");
        if (word.equals("date") && eat("(")) {
            skipSpace();
            Literal day = new Literal.Day(date(string()));
            if (eat(")")) {
                return day;
            }
        } else if (!word.isEmpty() && !word.equals("date")) {
            return new Literal.Bool(word.equals("true"));
        }
        throw bad(
                "a literal (a number, \"text\", true, false or date(\"yyyy-MM-dd\"))",
                "un nombre, un \"mot\" entre guillemets, true, false ou date(\"aaaa-mm-jj\")");
    }

    /** The text between two quotes, where a backslash takes the character behind it as it is. */
    private String string() throws BadCell {
        int start = at + 1;
        int close = start;
        while (close < text.length() && text.charAt(close) != '"') {
            close += text.charAt(close) == '\\' ? 2 : 1;
        }
        if (at >= text.length() || text.charAt(at) != '"' || close >= text.length() || close - start > LONGEST_TEXT) {
            throw bad(
                    "a text between quotes, of at most " + LONGEST_TEXT + " characters",
                    "un texte entre guillemets droits, de " + LONGEST_TEXT + " caractères au plus");
        }
        at = close + 1;
        return unescaped(text.substring(start, close));
    }

    /** Behind the number that begins here, or here where none does. */
    private int endOfNumber() {
        int first = at < text.length() && text.charAt(at) == '-' ? at + 1 : at;
        int end = digits(first);
        int whole = end - first;
        if (end + 1 < text.length() && text.charAt(end) == '.' && digits(end + 1) > end + 1) {
            end = digits(end + 1);
        } else if (whole == 0) {
            return at;
        }
        boolean word = end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_');
        return word || end - at > LONGEST_NUMBER ? at : end;
    }

    private int digits(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static LocalDate date(String text) throws BadCell {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadCell(
                    "'" + text + "' is no date: write date(\"yyyy-MM-dd\")",
                    "« " + text + " » n'est pas une date : écrivez date(\"2020-03-17\")");
        }
    }

    private static String unescaped(String text) throws BadCell {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        String plain = text.replace("\\\\", "").replace("\\\"", "");
        if (plain.indexOf('\\') >= 0) {
            throw new BadCell(
                    "of the escapes of a string only \\\" and \\\\ are understood: write the character itself",
                    "dans un texte, seuls \\\" et \\\\ sont compris : écrivez le caractère lui-même");
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            i += text.charAt(i) == '\\' ? 1 : 0;
            out.append(text.charAt(i));
        }
        return out.toString();
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean eat(String token) {
        skipSpace();
        boolean here = text.startsWith(token, at);
        at += here ? token.length() : 0;
        return here;
    }

    /** The first of some tokens that stands here, or an empty text. */
    private String eatOne(String... tokens) {
        for (String token : tokens) {
            if (eat(token)) {
                return token;
            }
        }
        return "";
    }

    /** The same for words, which end where no letter or digit follows. */
    private String eatWord(String... words) {
        int before = at;
        String word = eatOne(words);
        if (!word.isEmpty() && at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at = before;
            return "";
        }
        return word;
    }

    private void end() throws BadCell {
        if (!text.substring(at).isBlank()) {
            throw bad("nothing more", "la fin de la case");
        }
    }

    private BadCell bad(String expected, String french) {
        String rest = text.substring(at).strip();
        String found =
                rest.isEmpty() ? "the end of the cell" : "'" + rest.substring(0, Math.min(40, rest.length())) + "'";
        return new BadCell(
                "found " + found + " where " + expected + " was expected; functions, expressions and references"
                        + " to other data are outside the supported subset",
                (rest.isEmpty()
                                ? "la case s'arrête"
                                : "on lit « " + rest.substring(0, Math.min(40, rest.length())) + " »")
                        + " là où il faut " + french + " ; ni calcul ni fonction dans une case");
    }
}
