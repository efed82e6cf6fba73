package fr.palier.engine.decision;

import java.util.Arrays;
import java.util.Optional;

/** What a decision table answers when several rules match (DMN 1.3, 8.2.10). PRIORITY and OUTPUT ORDER are not supported. */
public enum HitPolicy {
    /** At most one rule may match. */
    UNIQUE,
    /** Several rules may match if they say the same. */
    ANY,
    /** The first rule in table order wins. */
    FIRST,
    /** Every matching rule, in table order. */
    RULE_ORDER,
    /** Every matching rule, or one number made of their outputs. */
    COLLECT;

    static Optional<HitPolicy> named(String attribute) {
        return Arrays.stream(values())
                .filter(p -> p.name().replace('_', ' ').equals(attribute))
                .findFirst();
    }

    /** How a COLLECT table makes one number of the outputs of its matching rules (DMN 1.3, 8.2.10). */
    public enum Aggregation {
        /** No aggregation: the outputs are listed. */
        NONE,
        SUM,
        MIN,
        MAX,
        COUNT
    }
}
