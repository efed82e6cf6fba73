package fr.palier.engine.decision;

import fr.palier.engine.decision.cell.Literal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Outcomes as the plain values that other engines and the conformance files speak of. */
final class Plain {
    private Plain() {}

    static @Nullable Object of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Nothing _ -> null;
            case Outcome.Row row -> row(row.outputs());
            case Outcome.Rows(List<Outcome.Row> rows) ->
                rows.stream().map(row -> row(row.outputs())).toList();
            case Outcome.Aggregated(BigDecimal value, var _) -> canonical(value);
            case Outcome.Refused _ -> Kie.FAILED;
        };
    }

    private static Object row(Map<String, Literal> outputs) {
        if (outputs.size() == 1) {
            return literal(outputs.values().iterator().next());
        }
        Map<String, Object> row = new LinkedHashMap<>();
        outputs.forEach((name, literal) -> row.put(name, literal(literal)));
        return row;
    }

    private static Object literal(Literal literal) {
        return switch (literal) {
            case Literal.Num(var value) -> value.stripTrailingZeros();
            case Literal.Text(var value) -> value;
            case Literal.Bool(var value) -> value;
            case Literal.Day(var value) -> value;
        };
    }

    /** Numbers that are equal in value made equal as objects, at any depth. */
    static @Nullable Object canonical(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.stripTrailingZeros();
            case List<?> list -> list.stream().map(Plain::canonical).toList();
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> out = new LinkedHashMap<>();
                map.forEach((name, part) -> out.put(String.valueOf(name), canonical(part)));
                yield out;
            }
            default -> value;
        };
    }
}
