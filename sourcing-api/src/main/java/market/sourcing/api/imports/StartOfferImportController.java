package market.sourcing.api.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import market.sourcing.api.access.OpenTo;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.problem.ApiCode;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.imports.run.ImportRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes a file of offers of any length; it is applied after it was acknowledged. */
@RestController
record StartOfferImportController(FileReception reception) {
    /**
     * Takes a file of offers of any length, to be applied after this answer. With an Idempotency-Key the same file sent again is the same import; without one it is a new one.
     */
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            description =
                                    "The file itself, plain or packed with gzip (Content-Encoding or by its first bytes)",
                            content =
                                    @Content(
                                            mediaType = "application/x-ndjson",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refuses(api = {ApiCode.FILE_PACKED_TOO_TIGHTLY, ApiCode.TOO_MANY_BLANK_LINES, ApiCode.IMPORTS_WAIT})
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/imports/offers")
    ResponseEntity<ShownImport> start(
            Actor operator,
            @RequestHeader(name = CreationKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        var asked = ImportRequest.offers(FileReception.id(key, operator), operator.account());
        return reception.receive(asked, FileForm.NDJSON, request);
    }
}
