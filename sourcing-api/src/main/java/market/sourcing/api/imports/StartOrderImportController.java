package market.sourcing.api.imports;

import jakarta.servlet.http.HttpServletRequest;
import market.sourcing.api.idempotency.CreationKey;
import market.sourcing.api.imports.run.ImportRequest;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes a factory's order book of any length; it is applied after it was acknowledged. */
@RestController
class StartOrderImportController {
    private final Reception reception;
    private final SellingFactory factories;

    StartOrderImportController(Reception reception, SellingFactory factories) {
        this.reception = reception;
        this.factories = factories;
    }

    /**
     * With an Idempotency-Key the same file of the same factory sent again is the same import; without one it is a new one,
     * which finds every invoice unchanged.
     *
     * @param factoryId the verified factory that sold
     */
    @PostMapping("/api/imports/orders")
    ResponseEntity<ShownImport> start(
            @RequestParam String factoryId,
            Actor operator,
            @RequestHeader(name = CreationKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        var factory = PathIds.factory(factoryId);
        factories.requireTrading(factory);
        var asked = ImportRequest.orders(Reception.id(key, operator), operator.account(), factory);
        return reception.receive(asked, FileForm.CSV, request);
    }
}
