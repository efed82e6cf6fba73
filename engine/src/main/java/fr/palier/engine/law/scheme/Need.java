package fr.palier.engine.law.scheme;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a scheme asks of who is to have it: one of some conditions. */
public record Need(Clause clause, List<Condition> anyOf) {
    static Need of(Clause clause) {
        return new Need(
                clause,
                Arrays.stream(clause.value().split("\\|")).map(Condition::of).toList());
    }

    Set<Question> questions() {
        Set<Question> questions = EnumSet.noneOf(Question.class);
        anyOf.forEach(one -> questions.add(one.question()));
        return questions;
    }

    /** By these answers: open where what is not answered can still tell. */
    Verdict by(Map<Question, Long> answers) {
        boolean open = false;
        for (Condition one : anyOf) {
            Long answer = answers.get(one.question());
            if (answer == null) {
                open = true;
            } else if (one.holds(answer)) {
                return Verdict.YES;
            }
        }
        return open ? Verdict.MAYBE : Verdict.NO;
    }
}
