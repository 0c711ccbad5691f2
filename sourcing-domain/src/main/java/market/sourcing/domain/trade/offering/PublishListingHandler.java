package market.sourcing.domain.trade.offering;

import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.factory.TradingFactory;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.command.PublishListing;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Puts a listing on sale while its factory is trading. */
public record PublishListingHandler(Repository<Listing> listings, Repository<Factory> factories) {
    /**
     * Answers the listing's version.
     *
     * @throws market.sourcing.domain.shared.Refused {@link RefusalCode#LISTING_UNKNOWN}, {@link RefusalCode#NOT_ALLOWED},
     *     {@link RefusalCode#LISTING_WITHDRAWN}, {@link RefusalCode#FACTORY_NOT_VERIFIED},
     *     {@link RefusalCode#FACTORY_SUSPENDED}
     */
    @CommandHandler
    public long handle(PublishListing command) {
        var listing = Loading.known(
                listings, command.listingId().value(), command.expectedVersion(), RefusalCode.LISTING_UNKNOWN);
        listing.execute(it -> it.mustBeChangeableBy(command.actor()));
        if (!listing.invoke(Listing::isPublished)) {
            TradingFactory.of(factories, listing.invoke(Listing::factory));
            listing.execute(Listing::publish);
        }
        return listing.version();
    }
}
