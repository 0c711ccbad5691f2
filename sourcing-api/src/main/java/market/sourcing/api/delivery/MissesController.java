package market.sourcing.api.delivery;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Page;
import market.sourcing.domain.shared.Actor;
import market.sourcing.projections.delivery.promise.ListMisses;
import market.sourcing.projections.delivery.promise.PromisesHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/promises/misses} */
@RestController
record MissesController(PromisesHandler promises, PromisesInTime lists) {
    /** Every miss and what was paid for it and taken back, the latest first. For operators and auditors. */
    @OpenToAccounts
    @GetMapping("/api/promises/misses")
    Page<PromiseShown> misses(
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        return lists.page(
                PromiseCursors.MISSES, size, after, actor, (most, end) -> promises.handle(new ListMisses(most, end)));
    }
}
