package market.sourcing.domain.delivery;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.delivery.PromiseState.Ended;
import market.sourcing.domain.delivery.PromiseState.Excused;
import market.sourcing.domain.delivery.PromiseState.Kept;
import market.sourcing.domain.delivery.PromiseState.Missed;
import market.sourcing.domain.delivery.PromiseState.Paused;
import market.sourcing.domain.delivery.PromiseState.Running;
import market.sourcing.domain.delivery.event.DispatchOverdue;

/** Whether a multiple of the promised time is over and the buyer need not wait any longer. */
public record Overdue(Promise promise) {

    /** Nothing happens when everything is on its way. */
    public Optional<DispatchOverdue> judge(Instant now) {
        return at().filter(overdueAt -> !overdueAt.isAfter(now))
                .map(overdueAt -> new DispatchOverdue(
                        promise.id(), promise.orderId(), promise.started().buyerId(), overdueAt));
    }

    /** When it is over; empty once that is noted, and where nothing is waited for. */
    Optional<Instant> at() {
        return isOpen() && !promise.isOverdueNoted() && isWaited()
                ? Optional.of(promise.clock().overdueAt())
                : Optional.empty();
    }

    private boolean isOpen() {
        return switch (promise.state()) {
            case Running _, Missed _, Excused _ -> true;
            case Paused _, Kept _, Ended _ -> false;
        };
    }

    private boolean isWaited() {
        return promise.parcels().handedOverAt().isEmpty();
    }

    boolean holds() {
        return promise.isOverdueNoted() && isWaited();
    }
}
