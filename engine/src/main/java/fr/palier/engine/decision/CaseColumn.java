package fr.palier.engine.decision;

import fr.palier.engine.Columns;
import fr.palier.engine.decision.DecisionTable.Input;
import fr.palier.engine.decision.cell.BadCell;
import fr.palier.engine.decision.cell.CellParser;
import fr.palier.engine.decision.cell.ColumnType;
import fr.palier.engine.decision.cell.Literal;
import fr.palier.engine.decision.cell.ValueType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column made for the constants of one input alone. Numbers get one decimal more than the finest constant: a finer value is
 * put half-way between its neighbours there, which keeps its order relative to every constant. A string that no cell names gets
 * the code after the last one.
 */
record CaseColumn(String name, ColumnType type) {
    /** Stands for every string that no cell names; no cell of XML can hold this character. */
    private static final String OTHER = "\0";

    private static final int FINEST = 11;

    static CaseColumn of(DecisionTable table, Input input) {
        List<Literal> constants = constants(table, input);
        if (decimals(constants) > FINEST) {
            throw new RefusedModel(table.refusal("a number has more than " + FINEST + " decimals: round it")
                    .atColumn(input.name(), ""));
        }
        return new CaseColumn(input.name(), type(input, constants));
    }

    /** The literals of the input's cells; cells that cannot be read are left for the compiler to refuse. */
    private static List<Literal> constants(DecisionTable table, Input input) {
        Stream<String> cells = IntStream.range(0, table.inputs().size())
                .filter(i -> table.inputs().get(i).name().equals(input.name()))
                .boxed()
                .flatMap(i -> Stream.concat(
                        Stream.of(table.inputs().get(i).allowed()),
                        table.rules().stream().map(rule -> rule.tests().get(i))));
        return cells.flatMap(CaseColumn::literals).toList();
    }

    private static Stream<Literal> literals(String cell) {
        try {
            return CellParser.tests(cell).literals();
        } catch (BadCell _) {
            return Stream.empty();
        }
    }

    private static ColumnType type(Input input, List<Literal> constants) {
        ValueType declared = input.type() == ValueType.ANY && !constants.isEmpty()
                ? constants.getFirst().type()
                : input.type();
        return switch (declared) {
            case NUMBER -> new ColumnType.Scaled(decimals(constants) + 1);
            case BOOLEAN -> new ColumnType.Flag();
            case DATE -> new ColumnType.Day();
            case STRING, ANY ->
                new ColumnType.Coded(
                        Stream.concat(texts(constants), Stream.of(OTHER)).toList());
        };
    }

    private static int decimals(List<Literal> constants) {
        return constants.stream()
                .mapToInt(c -> c instanceof Literal.Num(BigDecimal n) ? Math.max(0, n.scale()) : 0)
                .max()
                .orElse(0);
    }

    private static Stream<String> texts(List<Literal> constants) {
        return constants.stream()
                .flatMap(c -> c instanceof Literal.Text(String text) ? Stream.of(text) : Stream.empty())
                .distinct();
    }

    long encode(@Nullable Object value) {
        return switch (value) {
            case null -> Columns.EMPTY;
            case Number number when type instanceof ColumnType.Scaled(int scale) -> encode(number, scale);
            case Boolean flag when type instanceof ColumnType.Flag -> flag ? 1 : 0;
            case LocalDate day when type instanceof ColumnType.Day -> day.toEpochDay();
            case String text
            when type instanceof ColumnType.Coded(var members) ->
                members.contains(text) ? members.indexOf(text) : members.size() - 1;
            default ->
                throw new IllegalArgumentException(
                        "input '" + name + "' is a " + value.getClass().getSimpleName() + " where the table tests a "
                                + type.valueType().word());
        };
    }

    private static long encode(Number number, int scale) {
        BigDecimal at = new BigDecimal(number.toString()).movePointRight(scale - 1);
        BigDecimal floor = at.setScale(0, RoundingMode.FLOOR);
        BigDecimal half = floor.compareTo(at) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(5);
        BigDecimal limit = BigDecimal.valueOf(Columns.LIMIT);
        return floor.multiply(BigDecimal.TEN)
                .add(half)
                .min(limit)
                .max(limit.negate())
                .longValueExact();
    }
}
