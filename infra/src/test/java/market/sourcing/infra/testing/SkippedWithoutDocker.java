package market.sourcing.infra.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the tests on stores when containers are asked for and there is no Docker. Found by JUnit itself, for every test. */
public final class SkippedWithoutDocker implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (StoreKind.areContainersAsked() && isOnStores(context) && !Containers.areReachable()) {
            return ConditionEvaluationResult.disabled("containers are asked for and no Docker answers");
        }
        return ConditionEvaluationResult.enabled(null);
    }

    private static boolean isOnStores(ExtensionContext context) {
        return context.getTestClass()
                .filter(test -> test.getSimpleName().endsWith("IT"))
                .isPresent();
    }
}
