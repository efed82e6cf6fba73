package fr.palier.engine.decision.cell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parsed text of an input cell (DMN 1.3, 10.3.1.2, rules 7 to 17), before it meets a column. */
public sealed interface UnaryTests {
    /** {@code -}: matches everything, the empty value too. */
    record Anything() implements UnaryTests {}

    /** A list of alternatives, or with {@code negated} the {@code not(…)} of it. Neither matches the empty value. */
    record Alternatives(boolean negated, List<Span> spans) implements UnaryTests {}

    /** From low to high; an absent bound is open towards infinity. A literal alone is a span with twice the same bound. */
    record Span(Optional<Bound> low, Optional<Bound> high) {
        static Span exactly(Literal value) {
            Optional<Bound> bound = Optional.of(new Bound(value, true));
            return new Span(bound, bound);
        }

        boolean isPoint() {
            return low.isPresent() && low.equals(high);
        }
    }

    /** An end of a span; the value itself is inside if closed. */
    record Bound(Literal value, boolean closed) {}

    /** Every literal of the cell, for inferring what a column must tell apart. */
    default Stream<Literal> literals() {
        return switch (this) {
            case Anything _ -> Stream.empty();
            case Alternatives(boolean _, List<Span> spans) ->
                spans.stream()
                        .flatMap(span -> Stream.concat(span.low().stream(), span.high().stream()))
                        .map(Bound::value);
        };
    }
}
