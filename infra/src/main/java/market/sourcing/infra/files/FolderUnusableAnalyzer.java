package market.sourcing.infra.files;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the folder that the start could not write into. */
final class FolderUnusableAnalyzer extends AbstractFailureAnalyzer<FolderUnusable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FolderUnusable cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Make room on its disk, or let the user that the marketplace runs under write there, or name another data "
                        + "folder with the property sourcing.data.",
                cause);
    }
}
