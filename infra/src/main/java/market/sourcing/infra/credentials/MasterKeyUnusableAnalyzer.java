package market.sourcing.infra.credentials;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how a master key is made and where it belongs. */
final class MasterKeyUnusableAnalyzer extends AbstractFailureAnalyzer<MasterKeyUnusable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MasterKeyUnusable cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
