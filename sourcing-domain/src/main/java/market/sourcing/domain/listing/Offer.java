package market.sourcing.domain.listing;

import java.util.Currency;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.ValidQuantities;

/**
 * One SKU of a published listing, as a buyer may order it now.
 *
 * @param owner the account that acts for the factory
 * @param quantities what may be ordered of the whole listing, all its SKUs together
 * @param ladder the SKU's own, or the listing's; looked up by what is ordered of the whole listing
 */
public record Offer(
        ListingId listing,
        FactoryId factory,
        AccountId owner,
        String sku,
        String title,
        Currency currency,
        ValidQuantities quantities,
        PriceLadder ladder,
        DispatchPromise dispatchPromise) {}
