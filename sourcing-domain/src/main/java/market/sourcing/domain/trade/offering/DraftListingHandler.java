package market.sourcing.domain.trade.offering;

import market.sourcing.domain.factory.Factory;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.command.DraftListing;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.UniqueValues;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Writes down an offer of an existing factory and reserves its SKU codes in one transaction. */
public record DraftListingHandler(
        Repository<Listing> listings, Repository<Factory> factories, UniqueValues uniqueValues) {
    /**
     * Answers the listing's version after drafting.
     *
     * @throws market.sourcing.domain.shared.Refused {@link RefusalCode#FACTORY_UNKNOWN}, {@link RefusalCode#NOT_ALLOWED},
     *     {@link RefusalCode#SKU_CODE_TAKEN}, {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    @CommandHandler
    public long handle(DraftListing command) throws Exception {
        var earlier = Loading.ifKnown(listings, command.listingId().value());
        if (earlier.isPresent()) {
            earlier.get().execute(listing -> listing.mustComeOf(command.actor(), command.fingerprint()));
            return Loading.FIRST_VERSION;
        }
        var factory = Loading.known(factories, command.factoryId().value(), RefusalCode.FACTORY_UNKNOWN);
        factory.execute(it -> it.mustBelongTo(command.actor()));
        new SkuCodes(uniqueValues, command.factoryId()).reserve(command.terms().skuCodes(), command.listingId());
        var owner = factory.invoke(Factory::owner);
        return listings.newInstance(() -> new Listing(
                        command.listingId(), command.factoryId(), owner, command.terms(), command.fingerprint()))
                .version();
    }
}
