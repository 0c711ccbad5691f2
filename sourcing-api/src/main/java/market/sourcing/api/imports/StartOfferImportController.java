package market.sourcing.api.imports;

import jakarta.servlet.http.HttpServletRequest;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.imports.run.ImportRequest;
import market.sourcing.domain.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes a file of offers of any length; it is applied after it was acknowledged. */
@RestController
class StartOfferImportController {
    private final Reception reception;

    StartOfferImportController(Reception reception) {
        this.reception = reception;
    }

    /** With an Idempotency-Key the same file sent again is the same import; without one it is a new one. */
    @PostMapping("/api/imports/offers")
    ResponseEntity<ShownImport> start(
            Actor operator,
            @RequestHeader(name = CreationKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        var asked = ImportRequest.offers(Reception.id(key, operator), operator.account());
        return reception.receive(asked, FileForm.NDJSON, request);
    }
}
