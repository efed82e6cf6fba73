package fr.palier.engine.decision;

import java.util.List;
import java.util.stream.Collectors;

/** A DMN file, or one of its decisions, that cannot be used. The message holds one line for each refusal. */
public final class RefusedModel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    RefusedModel(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("\n")));
        this.refusals = List.copyOf(refusals);
    }

    RefusedModel(Refusal refusal) {
        this(List.of(refusal));
    }

    /** A refusal of a whole decision, for what a caller expects of it beyond the subset. */
    public static RefusedModel of(String file, String decision, String reason) {
        return new RefusedModel(Refusal.of(file, decision, reason));
    }

    /** Every refusal found, in the order of the file; at least one. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
