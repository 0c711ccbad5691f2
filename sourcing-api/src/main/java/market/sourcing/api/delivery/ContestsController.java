package market.sourcing.api.delivery;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.body.Page;
import market.sourcing.domain.shared.Actor;
import market.sourcing.projections.delivery.promise.ListContests;
import market.sourcing.projections.delivery.promise.PromisesHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/promises/contests} */
@RestController
record ContestsController(PromisesHandler promises, PromisesInTime lists) {
    /**
     * Misses that their factories contest and nobody has decided, the one first that has to be decided first. For operators
     * and auditors.
     */
    @OpenToAccounts
    @GetMapping("/api/promises/contests")
    Page<PromiseShown> contests(
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        return lists.page(
                PromiseCursors.CONTESTS,
                size,
                after,
                actor,
                (most, end) -> promises.handle(new ListContests(most, end)));
    }
}
