package market.sourcing.api.security.external;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to set. */
final class IssuerMisconfiguredAnalyzer extends AbstractFailureAnalyzer<IssuerMisconfigured> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, IssuerMisconfigured cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
