package fr.palier.e2e;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Asks for a browser test by test, not class by class, so that each one that is skipped stands in the report by its name. */
final class NeedsBrowser implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getTestMethod().isEmpty() || Chromium.found().isPresent()
                ? ConditionEvaluationResult.enabled("a browser is there")
                : ConditionEvaluationResult.disabled(Chromium.REMEDY);
    }
}
