package market.sourcing.domain.factory.event;

import java.util.List;
import java.util.Set;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * What the factory asks for sending goods from now on.
 *
 * @param currency ISO 4217 of every fee
 * @param assumedGrams what a piece counts for whose listing states no weight
 */
@StoredAs("sourcing.factory.FreightStated")
public record FreightStated(String factoryId, String currency, int assumedGrams, List<PlainZone> zones)
        implements FactoryEvent {
    public FreightStated {
        zones = List.copyOf(zones);
    }

    /**
     * Some regions and their fees.
     *
     * @param regions ISO 3166 codes, or * for everywhere else
     * @param freeFromMinor the goods' amount from which freight is free, or null for never
     */
    public record PlainZone(
            Set<String> regions,
            int firstGrams,
            long firstFeeMinor,
            int furtherGrams,
            long furtherFeeMinor,
            @Nullable Long freeFromMinor) {
        public PlainZone {
            regions = InOrder.copy(regions);
        }
    }
}
