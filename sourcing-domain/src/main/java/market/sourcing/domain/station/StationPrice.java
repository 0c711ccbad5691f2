package market.sourcing.domain.station;

import market.sourcing.domain.rate.event.RateUsed;
import market.sourcing.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What goods cost at a station.
 *
 * @param total goods and fee
 * @param rate what the goods were converted with, for the event that stores this price; null where they are in the station's currency
 */
public record StationPrice(
        Money goods, Money fee, Money total, @Nullable RateUsed rate) {}
