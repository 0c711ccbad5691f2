package market.sourcing.infra.eventschema;

import java.util.List;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.listing.StockState;
import market.sourcing.domain.order.Tab;
import market.sourcing.domain.order.TabId;
import market.sourcing.domain.order.TabState;

/** The aggregates whose lives get long because others make them longer. */
final class SourcingStates {
    static final List<StateType<?, ?>> ALL = List.of(
            new StateType<>(
                    "stock", StockId.PREFIX, "stock-2", Stock.class, StockState.class, Stock::state, Stock::new),
            new StateType<>("tab", TabId.PREFIX, "tab-1", Tab.class, TabState.class, Tab::state, Tab::new));

    private SourcingStates() {}
}
