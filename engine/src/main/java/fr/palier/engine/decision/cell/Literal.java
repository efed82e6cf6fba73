package fr.palier.engine.decision.cell;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A FEEL literal, the only thing that a cell of the subset may hold or be compared with. */
public sealed interface Literal {
    /** A number, exactly as written. */
    record Num(BigDecimal value) implements Literal {
        @Override
        public ValueType type() {
            return ValueType.NUMBER;
        }
    }

    /** A string, its escapes resolved. */
    record Text(String value) implements Literal {
        @Override
        public ValueType type() {
            return ValueType.STRING;
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Literal {
        @Override
        public ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    /** {@code date("yyyy-MM-dd")}. */
    record Day(LocalDate value) implements Literal {
        @Override
        public ValueType type() {
            return ValueType.DATE;
        }
    }

    /** The FEEL type of this literal. */
    ValueType type();

    /** Whether both say the same value; numbers are compared by value: {@code 1.0} is {@code 1}. */
    default boolean sameAs(Literal other) {
        if (this instanceof Num(BigDecimal a) && other instanceof Num(BigDecimal b)) {
            return a.compareTo(b) == 0;
        }
        if (this instanceof Text(String a) && other instanceof Text(String b)) {
            return a.equals(b);
        }
        return equals(other);
    }
}
