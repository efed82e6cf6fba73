package fr.palier.engine.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Another engine evaluating the same file: what a full DMN implementation says of it. */
public final class Kie {
    /** Stands for a decision that failed, as UNIQUE does on two hits. */
    static final String FAILED = "(failed)";

    private final DMNRuntime runtime;
    private final DMNModel model;

    public Kie(String xml) {
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(xml.getBytes(StandardCharsets.UTF_8))))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().getFirst();
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages() + "\n" + xml);
        }
    }

    /** The result of decision {@code out}. Every input must be in the map, the empty ones with null. */
    @Nullable Object evaluate(Map<String, @Nullable Object> values) {
        DMNDecisionResult result = runtime.evaluateAll(model, context(values)).getDecisionResultByName("out");
        return switch (result.getEvaluationStatus()) {
            case SUCCEEDED -> result.getResult();
            default -> FAILED;
        };
    }

    /**
     * What a decision table says of a case.
     *
     * @param matches numbers, from 1, of the rules that match
     * @param result the outputs by the hit policy
     */
    public record Answer(List<Integer> matches, @Nullable Object result) {}

    /** The answer of one decision, which must be a table. Every input must be in the map, the empty ones with null. */
    public Answer answer(String decision, Map<String, @Nullable Object> values) {
        List<Integer> matches = new ArrayList<>();
        DMNRuntimeEventListener listener = new DMNRuntimeEventListener() {
            @Override
            public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                matches.addAll(event.getMatches());
            }
        };
        runtime.addListener(listener);
        try {
            DMNDecisionResult result =
                    runtime.evaluateByName(model, context(values), decision).getDecisionResultByName(decision);
            if (result.getEvaluationStatus() != DMNDecisionResult.DecisionEvaluationStatus.SUCCEEDED) {
                throw new IllegalStateException(result.getMessages() + " for " + values);
            }
            return new Answer(matches, result.getResult());
        } finally {
            runtime.removeListener(listener);
        }
    }

    private DMNContext context(Map<String, @Nullable Object> values) {
        DMNContext context = runtime.newContext();
        values.forEach(context::set);
        return context;
    }
}
