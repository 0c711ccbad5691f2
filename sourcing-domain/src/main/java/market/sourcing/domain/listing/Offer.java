package market.sourcing.domain.listing;

import java.util.Currency;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.UnitPrice;
import market.sourcing.domain.shared.ValidQuantities;
import org.jspecify.annotations.Nullable;

/**
 * One SKU of a published listing, as a buyer may order it now.
 *
 * @param owner the account that acts for the factory
 * @param quantities what may be ordered of the whole listing, all its SKUs together
 * @param ladder the SKU's own, or the listing's; looked up by what is ordered of the whole listing
 * @param mixedBatch the threshold that counts in place of the minimum, or null when not offered
 * @param dropshipPrice of a single piece for resellers, or null when not offered
 * @param leadTimeDays with {@link DispatchPromise#LEAD_TIME}, else null
 * @param freeFreightFrom the order's goods amount from which this listing travels free, or null for never
 * @param unitGrams what a piece weighs packed, or null when not stated
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
        @Nullable MixedBatch mixedBatch,
        @Nullable UnitPrice dropshipPrice,
        ProductionKind productionKind,
        DispatchPromise dispatchPromise,
        @Nullable Integer leadTimeDays,
        @Nullable Money freeFreightFrom,
        @Nullable Integer unitGrams) {}
