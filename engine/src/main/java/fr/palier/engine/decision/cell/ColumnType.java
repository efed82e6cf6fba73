package fr.palier.engine.decision.cell;

import java.util.List;

/** How the values of a column are written as {@code long}; the empty value is {@link Columns#EMPTY} in all of them. */
public sealed interface ColumnType {
    /** A number times 10^scale: euros are held at scale 2 as cents. Scale 0 to 12. */
    record Scaled(int scale) implements ColumnType {
        /** Refuses a scale outside 0 to 12. */
        public Scaled {
            if (scale < 0 || scale > 12) {
                throw new IllegalArgumentException("scale " + scale + ": give 0 to 12");
            }
        }
    }

    /** A boolean: 0 or 1. */
    record Flag() implements ColumnType {}

    /** One of a few strings: its index in the list. */
    record Coded(List<String> members) implements ColumnType {
        /** Copies the list. */
        public Coded {
            members = List.copyOf(members);
        }
    }

    /** A date: days since 1970-01-01. */
    record Day() implements ColumnType {}

    /** The FEEL type whose tests this column understands. */
    default ValueType valueType() {
        if (this instanceof Scaled) {
            return ValueType.NUMBER;
        }
        if (this instanceof Flag) {
            return ValueType.BOOLEAN;
        }
        return this instanceof Coded ? ValueType.STRING : ValueType.DATE;
    }
}
