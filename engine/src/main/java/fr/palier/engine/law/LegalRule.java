package fr.palier.engine.law;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One value of the law with its dates and where it comes from.
 *
 * @param from first day, {@link LocalDate#MIN} if open
 * @param to last day, {@link LocalDate#MAX} if open
 * @param reference the article
 * @param source what was read
 */
public record LegalRule(
        String key,
        BigDecimal value,
        LocalDate from,
        LocalDate to,
        String reference,
        String source,
        Confidence confidence) {

    /** Refuses a rule that ends before it begins. */
    public LegalRule {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends on " + to + ", before it begins on " + from);
        }
    }

    /** How sure we are. Anything but the text itself is shown as "à vérifier". */
    public enum Confidence {
        TEXT,
        PRESS,
        ASSUMED
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
