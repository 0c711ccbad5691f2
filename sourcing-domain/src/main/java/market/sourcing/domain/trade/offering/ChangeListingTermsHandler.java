package market.sourcing.domain.trade.offering;

import java.util.Set;
import java.util.TreeSet;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.command.ChangeListingTerms;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.UniqueValues;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Replaces a listing's terms; codes of new SKUs are reserved, codes of SKUs that are gone are free again. */
public record ChangeListingTermsHandler(Repository<Listing> listings, UniqueValues uniqueValues) {
    /**
     * Answers the listing's version.
     *
     * @throws market.sourcing.domain.shared.Refused {@link RefusalCode#LISTING_UNKNOWN}, {@link RefusalCode#NOT_ALLOWED},
     *     {@link RefusalCode#LISTING_WITHDRAWN}, {@link RefusalCode#CURRENCIES_DIFFER},
     *     {@link RefusalCode#SKU_CODE_TAKEN}
     */
    @CommandHandler
    public long handle(ChangeListingTerms command) {
        var listing = Loading.known(
                listings, command.listingId().value(), command.expectedVersion(), RefusalCode.LISTING_UNKNOWN);
        listing.execute(it -> it.mustBeChangeableBy(command.actor()));
        var codesBefore = listing.invoke(Listing::heldSkuCodes);
        var codesAfter = command.terms().skuCodes();
        listing.execute(it -> it.changeTerms(command.terms()));
        var codes = new SkuCodes(uniqueValues, listing.invoke(Listing::factory));
        codes.release(without(codesBefore, codesAfter), command.listingId());
        codes.reserve(without(codesAfter, codesBefore), command.listingId());
        return listing.version();
    }

    private static Set<String> without(Set<String> codes, Set<String> others) {
        var left = new TreeSet<>(codes);
        left.removeAll(others);
        return left;
    }
}
