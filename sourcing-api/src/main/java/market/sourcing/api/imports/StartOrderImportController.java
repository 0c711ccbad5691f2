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
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Role;
import market.sourcing.infra.imports.order.SellingFactory;
import market.sourcing.infra.imports.run.ImportRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes a factory's order book of any length; it is applied after it was acknowledged. */
@RestController
record StartOrderImportController(FileReception reception, SellingFactory factories) {
    /**
     * Takes a factory's order book of any length, to be applied after this answer. With an Idempotency-Key the same file of the same factory and profile sent again is the same import; without one it is a new one,
     * which finds every invoice unchanged.
     *
     * @param factoryId the verified factory that sold
     * @param profile how the book is written, as one JSON object of at most 8 KiB (the address and the headers of a request have 16 KiB together); without one it is the known book
     */
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            description =
                                    "The file itself, plain or packed with gzip (Content-Encoding or by its first bytes)",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refuses(
            value = {RefusalCode.FACTORY_UNKNOWN, RefusalCode.FACTORY_NOT_VERIFIED},
            api = {
                ApiCode.FILE_PACKED_TOO_TIGHTLY,
                ApiCode.TOO_MANY_BLANK_LINES,
                ApiCode.IMPORTS_WAIT,
                ApiCode.BOOK_UNCLEAR
            })
    @OpenTo(Role.OPERATOR)
    @PostMapping("/api/imports/orders")
    ResponseEntity<ShownImport> start(
            @RequestParam String factoryId,
            @RequestParam(required = false) @Nullable String profile,
            Actor operator,
            @RequestHeader(name = CreationKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        var factory = PathIds.factory(factoryId);
        factories.requireTrading(factory);
        var asked = ImportRequest.orders(FileReception.id(key, operator), operator.account(), factory);
        return reception.receive(asked, SentProfile.read(profile), request);
    }
}
