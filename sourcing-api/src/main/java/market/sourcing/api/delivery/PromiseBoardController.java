package market.sourcing.api.delivery;

import market.sourcing.api.access.OpenToAccounts;
import market.sourcing.api.board.Boards;
import market.sourcing.api.body.FieldErrors;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.Parameters;
import market.sourcing.api.time.TradeTime;
import market.sourcing.domain.shared.Actor;
import market.sourcing.projections.delivery.promise.ListPromises;
import market.sourcing.projections.delivery.promise.PromiseState;
import market.sourcing.projections.delivery.promise.PromisesHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/promises} */
@RestController
record PromiseBoardController(PromisesHandler promises, TradeTime time) {
    /**
     * Open promises first, the next due before all; then the others, the latest due first. A factory sees its own board,
     * buyers and agents what they wait for, operators and auditors everything.
     *
     * @param state only those that stand there
     */
    @OpenToAccounts
    @GetMapping("/api/promises")
    Page<PromiseShown> promises(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var errors = new FieldErrors();
        var pageSize = Page.size(size, errors);
        var end = PromiseCursors.board(after, errors);
        var standing =
                Parameters.word("state", state, PromiseState.class, "There is no such state of a promise.", errors);
        errors.throwIfAny();
        var page = promises.handle(new ListPromises(Boards.of(actor), standing.get(), pageSize.get(), end.get()));
        var now = time.now();
        return new Page<>(
                page.items().stream()
                        .map(promise -> PromiseShown.of(promise, now))
                        .toList(),
                PromiseCursors.text(page.next()));
    }
}
