package market.sourcing.api.returns.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.api.problem.BrokenBody;
import market.sourcing.api.problem.ProblemException;
import market.sourcing.domain.returns.EvidenceName;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.evidence.EvidenceStore;
import market.sourcing.infra.evidence.format.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/evidence} */
@RestController
record UploadEvidenceController(EvidenceStore store) {
    /**
     * Stores a photo or a document, once for the same bytes.
     *
     * @param name 1 to 120 characters, without a path; kept for good in plain text, so nothing personal
     */
    @Operation(
            summary = "Stores a photo or a document",
            description =
                    "The body is the file itself: JPEG, PNG, WebP or PDF, at most 20 MiB, as its Content-Type says,"
                            + " or application/octet-stream where the client does not know. It is checked by its bytes, which tell"
                            + " what it is then. The same bytes sent again are the same evidence. It is seen by nobody until it is"
                            + " shown in a case.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/octet-stream",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = "image/jpeg",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = "image/webp",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = "application/pdf",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @Refuses(
            value = {
                RefusalCode.EVIDENCE_TOO_LARGE,
                RefusalCode.EVIDENCE_TYPE_DIFFERS,
                RefusalCode.EVIDENCE_TYPE_UNKNOWN,
                RefusalCode.EVIDENCE_QUOTA_REACHED
            })
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.BUYER, Role.AGENT, Role.FACTORY, Role.OPERATOR})
    @PostMapping("/api/evidence")
    ResponseEntity<EvidenceShown> upload(@RequestParam String name, Actor owner, HttpServletRequest request) {
        var called = new EvidenceName(name);
        if (request.getHeader("Content-Encoding") != null) {
            throw new ProblemException(
                    ApiCode.UNSUPPORTED_MEDIA_TYPE,
                    "Evidence is sent as it is, not packed: its hash is of these bytes.");
        }
        if (request.getContentLengthLong() > EvidenceStore.MOST_BYTES) {
            throw Faults.tooLarge(EvidenceStore.MOST_BYTES);
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(EvidenceShown.of(received(called, owner, request)));
    }

    private Evidence received(EvidenceName name, Actor owner, HttpServletRequest request) {
        try {
            return store.receive(owner.account(), name, declared(request.getContentType()), request.getInputStream());
        } catch (BrokenBody broken) {
            throw new ProblemException(broken.problem());
        } catch (IOException cut) {
            throw new ProblemException(ApiCode.MALFORMED_REQUEST, "The body broke off. Nothing was taken.");
        }
    }

    private static String declared(@Nullable String header) {
        try {
            var type = header == null ? null : MediaType.parseMediaType(header);
            return type == null ? "" : type.getType() + "/" + type.getSubtype();
        } catch (InvalidMediaTypeException unreadable) {
            return "";
        }
    }
}
