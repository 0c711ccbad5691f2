package market.sourcing.api.terms;

import java.util.List;
import market.sourcing.domain.quote.event.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * Why something can't be ordered like this, and what would do.
 *
 * @param code the refusal that ordering it would meet
 * @param lines the numbers of the lines it is about, from 1
 * @param available pieces that are there, where that is what is short
 * @param nearestValid quantities of the listing that would do
 * @param split line numbers of orders that would each stay in bounds
 * @param skus codes of the listing's SKUs, at most 20, of which the line has to name one
 */
public record ShortfallShown(
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
        List<String> skus) {

    public static ShortfallShown of(Shortfall shortfall) {
        var skus = shortfall.skus();
        return new ShortfallShown(
                shortfall.code(),
                shortfall.detail(),
                shortfall.factoryId(),
                shortfall.lines(),
                shortfall.listingId(),
                shortfall.sku(),
                shortfall.quantity(),
                shortfall.available(),
                shortfall.nearestValid(),
                shortfall.split(),
                skus == null ? List.of() : skus);
    }
}
