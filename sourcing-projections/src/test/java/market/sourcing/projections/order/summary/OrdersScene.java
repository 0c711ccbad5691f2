package market.sourcing.projections.order.summary;

import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import org.junit.jupiter.api.AfterEach;

/** A market whose orders are read. */
abstract class OrdersScene {
    final Market market = new Market();
    final MiniEngine engine = new MiniEngine(new OrderSummaryProjector());
    final OrdersHandler handler = new OrdersHandler(engine);

    @AfterEach
    void close() {
        engine.close();
    }
}
