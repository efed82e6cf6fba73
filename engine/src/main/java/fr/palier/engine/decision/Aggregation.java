package fr.palier.engine.decision;

/** How a COLLECT table makes one number of the outputs of its matching rules (DMN 1.3, 8.2.10). */
public enum Aggregation {
    /** No aggregation: the outputs are listed. */
    NONE,
    SUM,
    MIN,
    MAX,
    COUNT
}
