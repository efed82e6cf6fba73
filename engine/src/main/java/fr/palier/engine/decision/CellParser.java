package fr.palier.engine.decision;

import fr.palier.engine.decision.UnaryTests.Alternatives;
import fr.palier.engine.decision.UnaryTests.Anything;
import fr.palier.engine.decision.UnaryTests.Bound;
import fr.palier.engine.decision.UnaryTests.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of one cell, left to right, by the grammar of simple unary tests (DMN 1.3, 10.3.1.2). */
final class CellParser {
    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d{1,40}(?:\\.\\d{1,40})?|\\.\\d{1,40})(?![\\w])");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.){0,2000}+)\"", Pattern.DOTALL);
    private static final Pattern BOOLEAN = Pattern.compile("(true|false)\\b");
    private static final Pattern DATE = Pattern.compile("date\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern NOT = Pattern.compile("not\\s*\\(");
    private static final Pattern COMPARISON = Pattern.compile("<=|>=|<|>|=");
    private static final Pattern OPENING = Pattern.compile("[\\[(\\]]");
    private static final Pattern CLOSING = Pattern.compile("[\\])\\[]");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern DOTS = Pattern.compile("\\.\\.");
    private static final Pattern END_OF_NOT = Pattern.compile("\\)");

    private final String text;
    private int at;

    private CellParser(String text) {
        this.text = text;
    }

    /** The tests of an input cell; an empty cell is refused, as a forgotten one is not a {@code -}. */
    static UnaryTests tests(String text) throws BadCell {
        if (text.strip().equals("-")) {
            return new Anything();
        }
        return new CellParser(text).alternatives();
    }

    /** The literal of an output cell. */
    static Literal literal(String text) throws BadCell {
        CellParser parser = new CellParser(text);
        Literal literal = parser.literal();
        parser.end();
        return literal;
    }

    /** A comma list of literals, as output values are declared. */
    static List<Literal> literals(String text) throws BadCell {
        CellParser parser = new CellParser(text);
        List<Literal> literals = new ArrayList<>();
        do {
            literals.add(parser.literal());
        } while (parser.eat(COMMA).isPresent());
        parser.end();
        return literals;
    }

    private UnaryTests alternatives() throws BadCell {
        boolean negated = eat(NOT).isPresent();
        List<Span> spans = new ArrayList<>();
        do {
            spans.add(span());
        } while (eat(COMMA).isPresent());
        if (negated && eat(END_OF_NOT).isEmpty()) {
            throw bad("a closing ')' of 'not('");
        }
        end();
        return new Alternatives(negated, List.copyOf(spans));
    }

    private Span span() throws BadCell {
        Optional<Matcher> operator = eat(COMPARISON);
        if (operator.isPresent()) {
            return comparison(operator.get().group(), literal());
        }
        Optional<Matcher> opening = eat(OPENING);
        return opening.isPresent() ? interval(opening.get().group()) : Span.exactly(literal());
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
        if (eat(DOTS).isEmpty()) {
            throw bad("'..' of a range");
        }
        Literal high = literal();
        Matcher closing = eat(CLOSING).orElseThrow(() -> bad("the closing bracket of a range"));
        Bound from = new Bound(low, opening.equals("["));
        Bound to = new Bound(high, closing.group().equals("]"));
        return new Span(Optional.of(from), Optional.of(to));
    }

    private Literal literal() throws BadCell {
        skipSpace();
        int close = at < text.length() && text.charAt(at) == '"' ? text.indexOf('"', at + 1) : -1;
        if (close > 0 && text.lastIndexOf('\\', close) < at) {
            String plain = text.substring(at + 1, close);
            at = close + 1;
            return new Literal.Text(plain);
        }
        Optional<Matcher> found = eat(NUMBER);
        if (found.isPresent()) {
            return new Literal.Num(new BigDecimal(found.get().group()));
        }
        found = eat(STRING);
        if (found.isPresent()) {
            return new Literal.Text(unescaped(found.get().group(1)));
        }
        found = eat(BOOLEAN);
        if (found.isPresent()) {
            return new Literal.Bool(found.get().group(1).equals("true"));
        }
        found = eat(DATE);
        if (found.isPresent()) {
            return new Literal.Day(date(found.get().group(1)));
        }
        throw bad("a literal (a number, \"text\", true, false or date(\"yyyy-MM-dd\"))");
    }

    private static LocalDate date(String text) throws BadCell {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadCell("'" + text + "' is no date: write date(\"yyyy-MM-dd\")");
        }
    }

    private static String unescaped(String text) throws BadCell {
        String plain = text.replace("\\\\", "").replace("\\\"", "");
        if (plain.indexOf('\\') >= 0) {
            throw new BadCell(
                    "of the escapes of a string only \\\" and \\\\ are understood: write the character itself");
        }
        return Pattern.compile("\\\\(.)").matcher(text).replaceAll("$1");
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Optional<Matcher> eat(Pattern token) {
        skipSpace();
        Matcher matcher = token.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher);
    }

    private void end() throws BadCell {
        if (!text.substring(at).isBlank()) {
            throw bad("nothing more");
        }
    }

    private BadCell bad(String expected) {
        String rest = text.substring(at).strip();
        String found =
                rest.isEmpty() ? "the end of the cell" : "'" + rest.substring(0, Math.min(40, rest.length())) + "'";
        return new BadCell(
                "found " + found + " where " + expected + " was expected; functions, expressions and references"
                        + " to other data are outside the supported subset");
    }
}
