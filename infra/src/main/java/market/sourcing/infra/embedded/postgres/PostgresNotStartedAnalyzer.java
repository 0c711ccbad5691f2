package market.sourcing.infra.embedded.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in PostgreSQL's words why it did not start, and what to do. */
final class PostgresNotStartedAnalyzer extends AbstractFailureAnalyzer<PostgresNotStarted> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PostgresNotStarted cause) {
        return new FailureAnalysis(cause.getMessage(), cause.reason().remedy(), cause);
    }
}
