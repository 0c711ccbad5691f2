package market.sourcing.api.delivery;

import java.util.function.BiFunction;
import market.sourcing.api.body.Page;
import market.sourcing.api.body.PageAsked;
import market.sourcing.api.time.TradeTime;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.Role;
import market.sourcing.projections.board.BoardPage;
import market.sourcing.projections.delivery.promise.InTime;
import market.sourcing.projections.delivery.promise.OrderPromise;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody's promises, listed by an instant of theirs: for operators and auditors. */
@Component
record PromisesInTime(TradeTime time) {
    /**
     * One page of a list.
     *
     * @param list its name in cursors and refusals, {@link PromiseCursors#MISSES} or {@link PromiseCursors#CONTESTS}
     * @param query of so many after a place
     * @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@code INVALID_VALUE}
     */
    Page<PromiseShown> page(
            String list,
            @Nullable String size,
            @Nullable String after,
            Actor actor,
            BiFunction<Integer, @Nullable InTime, BoardPage<OrderPromise, InTime>> query) {
        if (!actor.is(Role.OPERATOR) && !actor.is(Role.AUDITOR)) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "Only operators and auditors see all " + list + ".");
        }
        var asked = PageAsked.read(size, after, (text, errors) -> PromiseCursors.inTime(list, text, errors));
        var page = query.apply(asked.size(), asked.after());
        var now = time.now();
        return new Page<>(
                page.items().stream()
                        .map(promise -> PromiseShown.of(promise, now))
                        .toList(),
                PromiseCursors.text(list, page.next()));
    }
}
