package fr.palier.engine.decision.cell;

import fr.palier.engine.Columns;
import fr.palier.engine.decision.cell.UnaryTests.Alternatives;
import fr.palier.engine.decision.cell.UnaryTests.Bound;
import fr.palier.engine.decision.cell.UnaryTests.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Turns the tests of a cell into the values of a column that pass them, exactly. Here and in the other classes on the way
 * of a model alternatives are told by {@code instanceof}: a switch over patterns is linked at its first use, which costs a
 * start of the command line some ten milliseconds each.
 */
public final class CellCompiler {
    private static final BigDecimal LIMIT = BigDecimal.valueOf(Columns.LIMIT);

    private CellCompiler() {}

    /** The values that pass; without the empty value unless the cell is {@code -}. */
    public static Ranges compile(UnaryTests tests, ColumnType type) throws BadCell {
        return tests instanceof Alternatives alternatives ? compile(alternatives, type) : Ranges.anything(type);
    }

    private static Ranges compile(Alternatives tests, ColumnType type) throws BadCell {
        Ranges named = Ranges.NONE;
        for (Span span : tests.spans()) {
            named = named.or(span(span, type));
        }
        Ranges domain = Ranges.domain(type);
        Ranges passing = tests.negated() ? domain.minus(named) : domain.and(named);
        if (passing.isNone()) {
            throw new BadCell(
                    "it can never match: not(…) leaves out every value of the column; write - or remove the rule",
                    "cette case ne convient jamais : not(…) écarte toutes les valeurs ; écrivez - ou retirez la ligne");
        }
        return passing;
    }

    private static Ranges span(Span span, ColumnType type) throws BadCell {
        boolean ordered = type instanceof ColumnType.Scaled || type instanceof ColumnType.Day;
        if (!ordered && !span.isPoint()) {
            throw new BadCell(
                    "a column of " + type.valueType().word()
                            + "s has no order: list the values, separated by commas, instead of a comparison or a range",
                    "dans cette colonne rien n'est plus grand ou plus petit : écrivez les valeurs, séparées par des virgules");
        }
        if (span.low().isPresent() && span.high().isPresent()) {
            checkOrder(span.low().get(), span.high().get(), type);
        }
        long low = span.low().isPresent() ? low(span.low().get(), type) : -Columns.LIMIT;
        long high = span.high().isPresent() ? high(span.high().get(), type) : Columns.LIMIT;
        if (low > high) {
            throw new BadCell(
                    "it can never match: the column holds " + grain(type)
                            + " and none of these values lies there; write bounds of that precision",
                    "cette case ne convient jamais : la colonne contient des " + grainFrench(type)
                            + " et aucune valeur ne tombe là ; écrivez des bornes de cette précision");
        }
        return Ranges.of(low, high);
    }

    private static void checkOrder(Bound low, Bound high, ColumnType type) throws BadCell {
        int order = position(low.value(), type).compareTo(position(high.value(), type));
        if (order > 0 || (order == 0 && !(low.closed() && high.closed()))) {
            throw new BadCell(
                    "the range is empty: write its lower bound first, with closed ends if both are the same value",
                    "l'intervalle est vide : écrivez d'abord la plus petite borne, et des crochets fermés si les deux sont égales");
        }
    }

    private static long low(Bound bound, ColumnType type) throws BadCell {
        BigDecimal at = position(bound.value(), type);
        return bound.closed()
                ? at.setScale(0, RoundingMode.CEILING).longValueExact()
                : at.setScale(0, RoundingMode.FLOOR).longValueExact() + 1;
    }

    private static long high(Bound bound, ColumnType type) throws BadCell {
        BigDecimal at = position(bound.value(), type);
        return bound.closed()
                ? at.setScale(0, RoundingMode.FLOOR).longValueExact()
                : at.setScale(0, RoundingMode.CEILING).longValueExact() - 1;
    }

    /** Where a literal stands among the values of a column, which are the integers; between two of them if it is finer. */
    private static BigDecimal position(Literal literal, ColumnType type) throws BadCell {
        if (literal.type() != type.valueType()) {
            throw new BadCell(
                    "a test of " + literal.type().word() + "s on a column of "
                            + type.valueType().word() + "s: write " + example(type),
                    "cette colonne contient des " + type.valueType().mots() + " : écrivez par exemple "
                            + exampleFrench(type));
        }
        BigDecimal at = unbounded(literal, type);
        if (at.abs().compareTo(LIMIT) >= 0) {
            throw new BadCell(
                    "the bound is beyond what the column can hold: write a smaller one",
                    "la borne dépasse ce que la colonne peut contenir : écrivez-en une plus petite");
        }
        return at;
    }

    private static BigDecimal unbounded(Literal literal, ColumnType type) throws BadCell {
        if (literal instanceof Literal.Num(var value)) {
            return value.movePointRight(type instanceof ColumnType.Scaled(int s) ? s : 0);
        }
        if (literal instanceof Literal.Text(var value)) {
            return BigDecimal.valueOf(member(value, type));
        }
        if (literal instanceof Literal.Bool(var value)) {
            return value ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(((Literal.Day) literal).value().toEpochDay());
    }

    private static int member(String value, ColumnType type) throws BadCell {
        int index = type instanceof ColumnType.Coded(var members) ? members.indexOf(value) : -1;
        if (index < 0) {
            throw new BadCell(
                    "\"" + value + "\" is not a value of this column: it can be one of " + example(type),
                    "« " + value + " » n'est pas une valeur de cette colonne : choisissez parmi "
                            + exampleFrench(type));
        }
        return index;
    }

    private static String example(ColumnType type) {
        return switch (type) {
            case ColumnType.Scaled _ -> "a number such as 12.50";
            case ColumnType.Flag _ -> "true or false";
            case ColumnType.Coded(var members) -> "\"" + String.join("\", \"", members) + "\"";
            case ColumnType.Day _ -> "a date such as date(\"2020-04-15\")";
        };
    }

    private static String exampleFrench(ColumnType type) {
        return switch (type) {
            case ColumnType.Scaled _ -> "12.50";
            case ColumnType.Flag _ -> "true (oui) ou false (non)";
            case ColumnType.Coded _ -> example(type);
            case ColumnType.Day _ -> "date(\"2020-04-15\")";
        };
    }

    private static String grainFrench(ColumnType type) {
        return switch (type) {
            case ColumnType.Scaled(int scale) when scale > 0 -> "nombres à " + scale + " décimales";
            case ColumnType.Scaled _ -> "nombres entiers";
            case ColumnType.Flag _, ColumnType.Coded _, ColumnType.Day _ ->
                type.valueType().mots();
        };
    }

    private static String grain(ColumnType type) {
        return switch (type) {
            case ColumnType.Scaled(int scale) when scale > 0 -> "numbers with " + scale + " decimals";
            case ColumnType.Scaled _ -> "whole numbers";
            case ColumnType.Flag _, ColumnType.Coded _, ColumnType.Day _ ->
                type.valueType().word() + "s";
        };
    }
}
