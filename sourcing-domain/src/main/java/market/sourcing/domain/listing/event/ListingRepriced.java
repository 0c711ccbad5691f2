package market.sourcing.domain.listing.event;

import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.InOrder;
import market.sourcing.domain.shared.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * New prices; everything else stays.
 *
 * @param skuLadders own ladders by SKU code, of every SKU that has one from now on
 * @param dropshipPrice 4 decimals, or null when not offered any more
 */
@StoredAs("sourcing.listing.ListingRepriced")
public record ListingRepriced(
        String listingId,
        String factoryId,
        List<PlainTerms.PlainTier> ladder,
        Map<String, List<PlainTerms.PlainTier>> skuLadders,
        @Nullable String dropshipPrice)
        implements ListingEvent {
    public ListingRepriced {
        ladder = List.copyOf(ladder);
        skuLadders = InOrder.copy(skuLadders);
    }
}
