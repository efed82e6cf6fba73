package fr.palier.engine.decision.cell;

import java.util.Locale;

/** The simple FEEL types that a table of the subset may use; a type reference is resolved to one of them. */
public enum ValueType {
    NUMBER,
    STRING,
    BOOLEAN,
    DATE,
    /** No type was declared: the literals of the cells decide. */
    ANY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In French, in the plural. */
    public String mots() {
        return switch (this) {
            case NUMBER -> "nombres";
            case STRING -> "mots";
            case BOOLEAN -> "oui ou non (true, false)";
            case DATE -> "dates";
            case ANY -> "valeurs";
        };
    }
}
