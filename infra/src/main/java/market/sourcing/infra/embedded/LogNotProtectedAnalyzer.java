package market.sourcing.infra.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how the rights should be. */
final class LogNotProtectedAnalyzer extends AbstractFailureAnalyzer<LogNotProtected> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LogNotProtected cause) {
        return new FailureAnalysis(
                cause.getMessage() + " The log must be append-only for the application.",
                "Let migrations run under a login of their own (SPRING_FLYWAY_USER, SPRING_FLYWAY_PASSWORD), name the"
                        + " application's role in SPRING_FLYWAY_PLACEHOLDERS_APP_ROLE, and grant it nothing on the log"
                        + " but select and insert.",
                cause);
    }
}
