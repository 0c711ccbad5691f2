package market.sourcing.infra.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the variable that is missing. */
final class HalfConfiguredStoresAnalyzer extends AbstractFailureAnalyzer<HalfConfiguredStores> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, HalfConfiguredStores cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set " + cause.missing() + " too, or unset " + cause.given() + " to run on the embedded stores.",
                cause);
    }
}
