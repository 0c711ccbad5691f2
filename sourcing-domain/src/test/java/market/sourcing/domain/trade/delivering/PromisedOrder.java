package market.sourcing.domain.trade.delivering;

import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.PROMISE;
import static market.sourcing.domain.vocabulary.Deliveries.compensated;
import static market.sourcing.domain.vocabulary.Deliveries.missed;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;

/** 100 bags for 600.00 and 20.00 of freight, paid now, promised in 48 hours. */
final class PromisedOrder {
    private static final OrderTerms SPOT = Bound.toSpotGoods();

    private PromisedOrder() {}

    static Marketplace promised() {
        return given(placed(SPOT)).and(paid(1, "one", Stage.FULL, 620_00)).and(started(SPOT));
    }

    static Marketplace missedWhole() {
        return promised().and(missed(100, 600_00, 30_00, DUE), compensated(2, 30_00, DUE));
    }

    /** The miss was none. */
    static MissReassessed reassessed(String cause, String reference, String reason, Instant at) {
        return new MissReassessed(
                PROMISE, ORDER.value(), "factory-bags", cause, reference, reason, List.of(), 0, 0, 30_00, "CNY", at);
    }
}
