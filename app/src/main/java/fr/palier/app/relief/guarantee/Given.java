package fr.palier.app.relief.guarantee;

import fr.palier.engine.law.scheme.Question;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An answer that somebody recorded.
 *
 * @param answer as {@link Question#read} gives it; empty where nobody knows
 */
record Given(Question question, Optional<Long> answer, LocalDate on, String by) {
    @Override
    public String toString() {
        return "Given[" + question + "]";
    }
}
