package market.sourcing.domain.quote.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something can't be ordered like this, and what would do.
 *
 * @param code the refusal that ordering it would meet
 * @param factoryId null when the listing is not known, or not on offer
 * @param lines the numbers of the lines it is about, from 1
 * @param available pieces that are there, where that is what is short
 * @param nearestValid quantities of the listing that would do
 * @param split line numbers of orders that would each stay in bounds
 * @param skus codes of the listing's SKUs of which one would do, the first 20 where it has more; null where the SKU is not what
 *     stands against it, and in events of the time before they were named
 */
public record Shortfall(
        String code,
        String detail,
        @Nullable String factoryId,
        List<Integer> lines,
        @Nullable String listingId,
        @Nullable String sku,
        @Nullable Integer quantity,
        @Nullable Integer available,
        List<Integer> nearestValid,
        List<List<Integer>> split,
        @Nullable List<String> skus) {
    public Shortfall {
        lines = List.copyOf(lines);
        nearestValid = List.copyOf(nearestValid);
        split = split.stream().map(List::copyOf).toList();
        skus = skus == null ? null : List.copyOf(skus);
    }
}
