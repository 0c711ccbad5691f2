package market.sourcing.projections.station;

import java.time.Instant;
import java.util.List;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A station as it is now.
 *
 * @param id the code that it is called by, such as vn
 * @param reason why it was last closed or opened again; null when it never was
 * @param languages BCP 47 primary subtags, the main one first
 * @param feeBasisPoints the platform's fee in ten-thousandths of the dropship price
 */
public record MarketStation(
        @BsonId String id,
        long version,
        boolean open,
        @Nullable String reason,
        String currency,
        List<String> languages,
        List<String> customsModes,
        int feeBasisPoints,
        Instant openedAt,
        Instant changedAt,
        long logPosition)
        implements Versioned {

    MarketStation onTerms(List<String> newLanguages, List<String> newModes, int newFee, Instant at, long newVersion) {
        return with(newVersion, open, reason, newLanguages, newModes, newFee, at);
    }

    MarketStation closed(String why, Instant at, long newVersion) {
        return with(newVersion, false, why, languages, customsModes, feeBasisPoints, at);
    }

    MarketStation reopened(String why, Instant at, long newVersion) {
        return with(newVersion, true, why, languages, customsModes, feeBasisPoints, at);
    }

    private MarketStation with(
            long newVersion,
            boolean isOpen,
            @Nullable String why,
            List<String> newLanguages,
            List<String> newModes,
            int newFee,
            Instant at) {
        return new MarketStation(
                id, newVersion, isOpen, why, currency, newLanguages, newModes, newFee, openedAt, at, logPosition);
    }
}
