package market.sourcing.domain.returns.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is not sold any more.
 *
 * @param currency ISO 4217 of every amount here
 * @param shipTo ISO 3166 code of a country or region; null where the order has none
 * @param lines their amounts together are the goods' of the refund
 */
public record SoldBack(
        String factoryId,
        String buyerId,
        String currency,
        @Nullable String shipTo,
        List<Line> lines) {
    public SoldBack {
        lines = List.copyOf(lines);
    }

    /**
     * Units of one line.
     *
     * @param amountMinor what was paid for them
     */
    public record Line(String listingId, String title, int units, long amountMinor) {}
}
