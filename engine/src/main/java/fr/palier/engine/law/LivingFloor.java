package fr.palier.engine.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The least that a household is to have for living: the flat amount of the RSA for its size, below which the budget of an
 * over-indebted household is never set (C. conso. L731-2). No text sets such a floor for a landlord's plan; Palier holds to
 * this one.
 */
public record LivingFloor(LegalRules rules) {
    private static final int CHILDREN_AT_LESS = 2;

    /**
     * The floor on a day, in cents.
     *
     * @param adults at least 1
     * @throws IllegalArgumentException for a household without adults, or a day of which no amount is known
     */
    public long on(LocalDate day, int adults, int children) {
        if (adults < 1 || children < 0) {
            throw new IllegalArgumentException(adults + " adults, " + children + " children");
        }
        BigDecimal shares = BigDecimal.ONE;
        for (int person = 2; person <= adults + children; person++) {
            boolean more = person > adults && person - adults > CHILDREN_AT_LESS;
            shares = shares.add(value(day, person == 2 ? "rsa.second" : more ? "rsa.third_child" : "rsa.next"));
        }
        return value(day, "rsa.flat")
                .multiply(shares)
                .movePointRight(2)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private BigDecimal value(LocalDate day, String key) {
        return rules.on(day, key)
                .map(LegalRule::value)
                .orElseThrow(() -> new IllegalArgumentException("no " + key + " is known on " + day));
    }
}
