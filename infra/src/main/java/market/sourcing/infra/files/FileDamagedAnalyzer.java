package market.sourcing.infra.files;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the file, and says what to do with it. */
final class FileDamagedAnalyzer extends AbstractFailureAnalyzer<FileDamaged> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FileDamaged cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
