package market.sourcing.domain.station.event;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.shared.StoredAs;

/**
 * An operator opened a market to agents.
 *
 * @param currency ISO 4217 of every price there, for good
 * @param languages BCP 47 primary subtags, the main one first
 * @param customsModes DIRECT_IMPORT, BONDED or DIRECT_MAIL
 * @param feeBasisPoints the platform's fee in ten-thousandths of the dropship price
 */
@StoredAs("sourcing.station.StationOpened")
public record StationOpened(
        String stationId,
        String currency,
        List<String> languages,
        List<String> customsModes,
        int feeBasisPoints,
        String operatorId,
        Instant openedAt)
        implements StationEvent {
    public StationOpened {
        languages = List.copyOf(languages);
        customsModes = List.copyOf(customsModes);
    }
}
