package fr.palier.engine.law.scheme;

import fr.palier.engine.law.LegalRule.Confidence;
import java.time.LocalDate;

/**
 * One line of a scheme.
 *
 * @param part what it says: {@code needs.age}
 * @param from first day, {@link LocalDate#MIN} if open
 * @param to last day, {@link LocalDate#MAX} if open
 */
public record Clause(
        String part,
        String value,
        LocalDate from,
        LocalDate to,
        String reference,
        String source,
        Confidence confidence) {

    /** Refuses one that ends before it begins. */
    public Clause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(part + " ends on " + to + ", before it begins on " + from);
        }
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean isOf(String family) {
        return part.startsWith(family + ".");
    }

    /** What it is called among those of its family: {@code age}. */
    public String name() {
        return part.substring(part.indexOf('.') + 1);
    }

    /** Whether its text itself was read; else it is shown as "à vérifier". */
    public boolean isSure() {
        return confidence == Confidence.TEXT;
    }
}
