package market.sourcing.domain.consolidation;

import java.util.Map;
import market.sourcing.domain.consolidation.event.ConsolidationOpened;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.StationId;
import market.sourcing.domain.station.CustomsMode;

/** What all parcels of a consolidation have in common. */
public record Way(AccountId agent, StationId station, CustomsMode customsMode) {

    static Way of(ConsolidationOpened event) {
        return new Way(
                new AccountId(event.agentId()),
                new StationId(event.stationId()),
                CustomsMode.valueOf(event.customsMode()));
    }

    /**
     * Holds for an order that goes the same way. Whose another one is nobody is told.
     *
     * @throws Refused {@link RefusalCode#ORDER_GOES_ANOTHER_WAY}
     */
    public void mustBeThatOf(OrderId order, Way its) {
        if (!equals(its)) {
            throw another(order);
        }
    }

    /** The order is another agent's, or nobody's; or it goes to another station, or otherwise through customs. */
    public static Refused another(OrderId order) {
        return new Refused(
                RefusalCode.ORDER_GOES_ANOTHER_WAY,
                "Only parcels of this agent's orders for this station, by this way through customs, go along.",
                Map.of("order", order.value()));
    }
}
