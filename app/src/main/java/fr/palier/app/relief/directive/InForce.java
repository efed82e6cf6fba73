package fr.palier.app.relief.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The directives that hold on a day. */
public record InForce(LocalDate day, List<Directive> directives) {
    /** Nothing out of the ordinary. */
    public static InForce nothing(LocalDate day) {
        return new InForce(day, List.of());
    }

    /** How many dues a household may put off by asking. */
    public Optional<Integer> dues() {
        return directives.stream().flatMap(one -> one.rules().dues().stream()).findFirst();
    }

    /** The directive that allows no step that presses a household. */
    public Optional<Directive> noCoercion() {
        return directives.stream().filter(one -> one.rules().noCoercion()).findFirst();
    }

    /** Months of the longest plan that is proposed. */
    public Optional<Integer> longest() {
        return directives.stream()
                .flatMap(one -> one.rules().longest().stream())
                .findFirst();
    }
}
