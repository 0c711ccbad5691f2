package market.sourcing.domain.listing;

import java.util.Collection;
import java.util.Map;
import market.sourcing.domain.shared.ListingId;

/**
 * How many pieces can be ordered, as far as is known without holding them. For what binds nobody: an order asks the stock
 * itself.
 */
@FunctionalInterface
public interface StockLevels {

    /** The pieces available of every SKU of these listings that was ever counted; may be a moment old. */
    Map<StockId, Integer> available(Collection<ListingId> listings);
}
