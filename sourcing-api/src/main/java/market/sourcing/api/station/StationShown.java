package market.sourcing.api.station;

import java.time.Instant;
import java.util.List;
import market.sourcing.api.contract.OneOf;
import market.sourcing.domain.station.CustomsMode;
import market.sourcing.projections.station.MarketStation;
import org.jspecify.annotations.Nullable;

/**
 * A target market.
 *
 * @param id what it is called in addresses, such as vn
 * @param open whether goods are priced for it
 * @param reason why it was last closed or opened again; null when it never was
 * @param currency ISO 4217 of every price there, for good
 * @param languages BCP 47 primary subtags, the main one first
 * @param customsModes how goods may come in
 * @param feeBasisPoints the platform's fee, ten-thousandths of the dropship price
 */
record StationShown(
        String id,
        long version,
        boolean open,
        @Nullable String reason,
        String currency,
        List<String> languages,
        @OneOf(CustomsMode.class) List<String> customsModes,
        int feeBasisPoints,
        Instant openedAt,
        Instant changedAt) {

    static StationShown of(MarketStation station) {
        return new StationShown(
                station.id(),
                station.version(),
                station.open(),
                station.reason(),
                station.currency(),
                station.languages(),
                station.customsModes(),
                station.feeBasisPoints(),
                station.openedAt(),
                station.changedAt());
    }
}
