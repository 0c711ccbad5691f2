package market.sourcing.domain.listing.handler;

import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.listing.Units;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Takes a count of one SKU of a listing; the first one opens its stock. */
public final class CountStockHandler {
    private final Repository<Listing> listings;
    private final Repository<Stock> stocks;

    public CountStockHandler(Repository<Listing> listings, Repository<Stock> stocks) {
        this.listings = listings;
        this.stocks = stocks;
    }

    /**
     * Answers the listing's version, which a count does not change.
     *
     * @throws market.sourcing.domain.shared.Refused {@link RefusalCode#LISTING_UNKNOWN}, {@link RefusalCode#NOT_ALLOWED},
     *     {@link RefusalCode#LISTING_WITHDRAWN}, {@link RefusalCode#SKU_UNKNOWN}, {@link RefusalCode#INVALID_VALUE}
     */
    @CommandHandler
    public long handle(CountStock command) throws Exception {
        var units = new Units(command.units());
        var listing = Loading.known(
                listings, command.listingId().value(), command.expectedVersion(), RefusalCode.LISTING_UNKNOWN);
        listing.execute(it -> it.mustBeChangeableBy(command.actor()));
        listing.execute(it -> it.mustHave(command.sku()));
        var stock = Loading.ifKnown(
                stocks, StockId.of(command.listingId(), command.sku()).value());
        if (stock.isPresent()) {
            stock.get().execute(it -> it.count(units));
        } else {
            var factory = listing.invoke(Listing::factory);
            stocks.newInstance(() -> new Stock(command.listingId(), factory, command.sku(), units));
        }
        return listing.version();
    }
}
