package market.sourcing.domain.pool.event;

import java.util.Set;
import market.sourcing.domain.shared.InOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a listing on sale must be, as plain values; what is empty or null asks nothing.
 *
 * @param categories slugs, of which it has one
 * @param labels slugs, of which it has all
 * @param slowestPromise H24, H48, H72, D5, D7, D10, D15 or LEAD_TIME
 * @param standing FAST_DISPATCH, FINE_RETURNS: all that must be said of its factory
 * @param shipFrom provinces, cities or both, in lower case, of which it is sent from one
 */
public record PlainRule(
        Set<String> categories,
        Set<String> labels,
        @Nullable PlainRange price,
        @Nullable String slowestPromise,
        Set<String> standing,
        Set<String> shipFrom) {
    public PlainRule {
        categories = InOrder.copy(categories);
        labels = InOrder.copy(labels);
        standing = InOrder.copy(standing);
        shipFrom = InOrder.copy(shipFrom);
    }

    /**
     * In which the price of one piece of the smallest order is, both ends among it.
     *
     * @param least 4 decimals, or null
     * @param most 4 decimals, or null
     */
    public record PlainRange(
            @Nullable String least, @Nullable String most, String currency) {}
}
