package market.sourcing.api.returns.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.returns.command.FindEvidence;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.Actor;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.evidence.EvidenceStore;
import market.sourcing.infra.evidence.format.EvidenceType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/returns/{id}/evidence/{sha256}} */
@RestController
class DownloadEvidenceController {
    private static final Logger LOG = LoggerFactory.getLogger(DownloadEvidenceController.class);

    private final Commands commands;
    private final EvidenceStore store;

    DownloadEvidenceController(Commands commands, EvidenceStore store) {
        this.commands = commands;
        this.store = store;
    }

    /** Gives a file that was shown in a case to its parties and to operators: to be saved, never to be opened in a page. */
    @Operation(
            summary = "Gives a file that was shown in a case",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The bytes, to be saved",
                            content =
                                    @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
    @GetMapping("/api/returns/{id}/evidence/{sha256}")
    void download(@PathVariable String id, @PathVariable String sha256, Actor actor, HttpServletResponse response) {
        Optional<Evidence> shown = commands.send(new FindEvidence(PathIds.returnCase(id), actor, sha256), actor);
        var evidence = shown.orElseThrow(
                () -> new ProblemException(ApiCode.NOT_FOUND, "Nothing with this hash was shown in the case."));
        describe(evidence, response);
        try {
            store.copy(evidence.sha256(), response.getOutputStream());
        } catch (IOException gone) {
            LOG.debug("Nobody takes the rest of {}", sha256, gone);
        }
    }

    /** Whatever is in it, a browser neither guesses another type, nor shows it, nor lets it do anything. */
    private static void describe(Evidence evidence, HttpServletResponse response) {
        var name = EvidenceType.of(evidence.mediaType()).nameLike(evidence.name());
        response.setContentType(evidence.mediaType());
        response.setContentLengthLong(evidence.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    }
}
