package market.sourcing.api.delivery.misses;

import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.api.delivery.PromiseCursors;
import market.sourcing.api.delivery.PromiseShown;
import market.sourcing.api.time.TradeTime;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.delivery.promise.ListMisses;
import market.sourcing.projections.delivery.promise.PromisesHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/promises/misses} */
@RestController
class MissesController {
    private final PromisesHandler promises;
    private final TradeTime time;

    MissesController(PromisesHandler promises, TradeTime time) {
        this.promises = promises;
        this.time = time;
    }

    /** Every miss and what was paid for it and taken back, the latest first. For operators and auditors. */
    @GetMapping("/api/promises/misses")
    Page<PromiseShown> misses(
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        if (!actor.is(Role.OPERATOR) && !actor.is(Role.AUDITOR)) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "Only operators and auditors see all misses.");
        }
        var errors = new FieldErrors();
        var pageSize = Page.size(size, errors);
        var end = PromiseCursors.inTime(PromiseCursors.MISSES, after, errors);
        errors.throwIfAny();
        var page = promises.handle(new ListMisses(pageSize.get(), end.get()));
        var now = time.now();
        return new Page<>(
                page.items().stream()
                        .map(promise -> PromiseShown.of(promise, now))
                        .toList(),
                PromiseCursors.text(PromiseCursors.MISSES, page.next()));
    }
}
