package market.sourcing.infra.consignee;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which file is wanted. */
final class IdentityKeyUnusableAnalyzer extends AbstractFailureAnalyzer<IdentityKeyUnusable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, IdentityKeyUnusable cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Give every node the file that this database was begun with, as sourcing.consignees.master-key-file; where the key was"
                        + " turned, the file before as sourcing.consignees.old-master-key-file. See docs/runbooks/consignees.md.",
                cause);
    }
}
