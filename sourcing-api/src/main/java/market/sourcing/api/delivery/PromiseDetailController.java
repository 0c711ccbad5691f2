package market.sourcing.api.delivery;

import java.util.Optional;
import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.contract.Refuses;
import market.sourcing.api.security.Caller;
import market.sourcing.api.time.TradeTime;
import market.sourcing.api.version.Answers;
import market.sourcing.api.version.MinVersion;
import market.sourcing.api.version.PathIds;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.projections.delivery.promise.FindPromise;
import market.sourcing.projections.delivery.promise.OrderPromise;
import market.sourcing.projections.delivery.promise.PromisesHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/orders/{id}/promise} */
@RestController
record PromiseDetailController(PromisesHandler promises, TradeTime time) {
    /** The promise of one order, from its payment on; the version and the ETag are the promise's own. */
    @Refuses({RefusalCode.ORDER_UNKNOWN, RefusalCode.PROMISE_UNKNOWN})
    @OpenToAccounts
    @GetMapping("/api/orders/{id}/promise")
    ResponseEntity<PromiseShown> promise(
            @PathVariable OrderId id,
            @RequestParam(name = MinVersion.PARAMETER, required = false) @Nullable String minVersion,
            Actor actor) {
        var promise = MinVersion.of(minVersion)
                .await(() -> seen(id.value(), Caller.of(actor)), OrderPromise::version)
                .orElseThrow(() -> PathIds.unknown(RefusalCode.PROMISE_UNKNOWN, id.value()));
        return Answers.moving(promise.version(), PromiseShown.of(promise, time.now()));
    }

    private Optional<OrderPromise> seen(String id, Caller caller) {
        return promises.handle(new FindPromise(id))
                .filter(promise ->
                        caller.maySeeAllOf(promise.buyerId()) || caller.maySeeAllOf(promise.factoryOwnerId()));
    }
}
