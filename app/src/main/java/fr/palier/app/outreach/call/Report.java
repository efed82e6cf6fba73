package fr.palier.app.outreach.call;

import fr.palier.app.outreach.Warned;
import fr.palier.engine.outreach.Language;
import fr.palier.engine.outreach.Outcome;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a caller says of a call.
 *
 * @param token of the lease under which it was made
 * @param promise for when another call was promised, where the outcome says so
 * @param note short, and read by the person called if they ask
 * @param answers number of the answer by number of the question
 * @param warned who was warned, where somebody may be in danger
 * @param language which the person speaks, where it is not French
 * @param hard the caller wishes to speak of it with somebody
 */
public record Report(
        UUID token,
        Outcome outcome,
        Optional<Promise> promise,
        Optional<String> note,
        Map<Integer, Integer> answers,
        Set<Warned> warned,
        Optional<Language> language,
        boolean hard) {
    /** The most characters of a note. */
    public static final int NOTE = 280;

    /** Of a call in French. */
    @SuppressWarnings("checkstyle:ParameterNumber") // what a caller says
    public Report(
            UUID token,
            Outcome outcome,
            Optional<Promise> promise,
            Optional<String> note,
            Map<Integer, Integer> answers,
            Set<Warned> warned,
            boolean hard) {
        this(token, outcome, promise, note, answers, warned, Optional.empty(), hard);
    }

    public Report {
        answers = Map.copyOf(answers);
        warned = Set.copyOf(warned);
    }

    /** The same for another person on the number: what was heard of one is not written beside the other. */
    Report alike() {
        return new Report(token, outcome, promise, Optional.empty(), Map.of(), Set.of(), false);
    }

    /**
     * A call that was promised.
     *
     * @param mine by this caller, rather than by anyone
     */
    public record Promise(LocalDateTime at, boolean mine) {}

    @Override
    public String toString() {
        return "Report[" + outcome + "]";
    }
}
