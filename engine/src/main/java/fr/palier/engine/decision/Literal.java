package fr.palier.engine.decision;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A FEEL literal, the only thing that a cell of the subset may hold or be compared with. */
public sealed interface Literal {
    /** A number, exactly as written. */
    record Num(BigDecimal value) implements Literal {}

    /** A string, its escapes resolved. */
    record Text(String value) implements Literal {}

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Literal {}

    /** {@code date("yyyy-MM-dd")}. */
    record Day(LocalDate value) implements Literal {}

    /** The FEEL type of this literal. */
    default ValueType type() {
        return switch (this) {
            case Num _ -> ValueType.NUMBER;
            case Text _ -> ValueType.STRING;
            case Bool _ -> ValueType.BOOLEAN;
            case Day _ -> ValueType.DATE;
        };
    }

    /** Whether both say the same value; numbers are compared by value: {@code 1.0} is {@code 1}. */
    default boolean sameAs(Literal other) {
        if (this instanceof Num(BigDecimal a) && other instanceof Num(BigDecimal b)) {
            return a.compareTo(b) == 0;
        }
        return equals(other);
    }
}
