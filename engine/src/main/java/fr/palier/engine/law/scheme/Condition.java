package fr.palier.engine.law.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small test of one answer: {@code age-at-lease <= 30}, {@code employment = private, job-seeker}. */
public record Condition(Question question, Relation relation, List<Long> values) {
    private static final Pattern FORM = Pattern.compile("\\s*([a-z-]+)\\s*(<=|>=|=|<|>)\\s*(\\S.*?)\\s*");

    /** How an answer is compared. */
    public enum Relation {
        IS("="),
        AT_MOST("<="),
        BELOW("<"),
        AT_LEAST(">="),
        ABOVE(">");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        private static Relation of(String sign) {
            return Arrays.stream(values())
                    .filter(one -> one.sign.equals(sign))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** @throws IllegalArgumentException naming what cannot be read */
    static Condition of(String written) {
        Matcher parts = FORM.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + written.strip() + "\" is no condition like: age-at-lease <= 30");
        }
        Question question = Question.of(parts.group(1))
                .orElseThrow(() -> new IllegalArgumentException("no question is called " + parts.group(1)));
        Relation relation = Relation.of(parts.group(2));
        List<Long> values = Arrays.stream(parts.group(3).split(","))
                .map(value -> value(question, value.strip()))
                .toList();
        if (relation != Relation.IS
                && (values.size() != 1 || !question.options().isEmpty())) {
            throw new IllegalArgumentException("\"" + written.strip() + "\" compares what has no order");
        }
        return new Condition(question, relation, values);
    }

    private static long value(Question question, String written) {
        return question.read(written)
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + written + "\" answers no question " + question.code()));
    }

    boolean holds(long answer) {
        long value = values.getFirst();
        return switch (relation) {
            case IS -> values.contains(answer);
            case AT_MOST -> answer <= value;
            case BELOW -> answer < value;
            case AT_LEAST -> answer >= value;
            case ABOVE -> answer > value;
        };
    }
}
