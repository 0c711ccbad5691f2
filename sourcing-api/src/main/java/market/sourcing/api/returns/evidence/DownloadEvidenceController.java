package market.sourcing.api.returns.evidence;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.file.FileAnswer;
import market.sourcing.api.file.GivesFile;
import market.sourcing.domain.returns.command.FindEvidence;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.infra.commands.Commands;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/returns/{id}/evidence/{sha256}} */
@RestController
record DownloadEvidenceController(Commands commands, FileAnswer files) {
    /** Gives a file that was shown in a case to its parties and to operators: to be saved, never to be opened in a page. */
    @Operation(summary = "Gives a file that was shown in a case")
    @GivesFile
    @Refuses(RefusalCode.CASE_UNKNOWN)
    @OpenToAccounts
    @GetMapping("/api/returns/{id}/evidence/{sha256}")
    void download(@PathVariable CaseId id, @PathVariable String sha256, Actor actor, HttpServletResponse response) {
        Optional<Evidence> shown = commands.send(new FindEvidence(id, actor, sha256), actor);
        files.give(shown, "Nothing with this hash was shown in the case.", response);
    }
}
