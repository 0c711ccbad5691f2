package market.sourcing.domain.trade.offering;

import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.command.WithdrawListing;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.UniqueValues;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Ends a listing for good and frees its SKU codes in one transaction. */
public record WithdrawListingHandler(Repository<Listing> listings, UniqueValues uniqueValues) {
    /**
     * Answers the listing's version.
     *
     * @throws market.sourcing.domain.shared.Refused {@link RefusalCode#LISTING_UNKNOWN}, {@link RefusalCode#NOT_ALLOWED}
     */
    @CommandHandler
    public long handle(WithdrawListing command) {
        var reason = new Reason(command.reason());
        var listing = Loading.known(
                listings, command.listingId().value(), command.expectedVersion(), RefusalCode.LISTING_UNKNOWN);
        listing.execute(it -> it.mustBelongTo(command.actor()));
        new SkuCodes(uniqueValues, listing.invoke(Listing::factory))
                .release(listing.invoke(Listing::heldSkuCodes), command.listingId());
        listing.execute(it -> it.withdraw(reason));
        return listing.version();
    }
}
