package fr.palier.engine.decision;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Another engine evaluating the same file: what a full DMN implementation says of decision {@code out}. */
final class Kie {
    /** Stands for a decision that failed, as UNIQUE does on two hits. */
    static final String FAILED = "(failed)";

    private final DMNRuntime runtime;
    private final DMNModel model;

    Kie(String xml) {
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(xml.getBytes(StandardCharsets.UTF_8))))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().getFirst();
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages() + "\n" + xml);
        }
    }

    /** Every input must be in the map, the empty ones with null. */
    @Nullable Object evaluate(Map<String, @Nullable Object> values) {
        DMNContext context = runtime.newContext();
        values.forEach(context::set);
        DMNDecisionResult result = runtime.evaluateAll(model, context).getDecisionResultByName("out");
        return switch (result.getEvaluationStatus()) {
            case SUCCEEDED -> result.getResult();
            default -> FAILED;
        };
    }
}
