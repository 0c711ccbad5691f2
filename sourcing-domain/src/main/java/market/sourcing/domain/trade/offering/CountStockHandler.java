package market.sourcing.domain.trade.offering;

import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.PiecesOnHand;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.listing.command.CountStock;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.trade.ordering.EarlierOrders;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Takes a count of one SKU of a listing; the first one opens its stock, and holds of it what orders of before wait for. */
public record CountStockHandler(Repository<Listing> listings, Repository<Stock> stocks, EarlierOrders earlier) {
    /**
     * Answers the listing's version, which a count does not change.
     *
     * @throws market.sourcing.domain.shared.Refused {@link RefusalCode#LISTING_UNKNOWN}, {@link RefusalCode#NOT_ALLOWED},
     *     {@link RefusalCode#LISTING_WITHDRAWN}, {@link RefusalCode#SKU_UNKNOWN}, {@link RefusalCode#INVALID_VALUE},
     *     {@link RefusalCode#STOCK_RESERVED}
     */
    @CommandHandler
    public long handle(CountStock command) throws Exception {
        var units = new PiecesOnHand(command.units());
        var listing = Loading.known(
                listings, command.listingId().value(), command.expectedVersion(), RefusalCode.LISTING_UNKNOWN);
        listing.execute(it -> it.mustBeChangeableBy(command.actor()));
        listing.execute(it -> it.mustHave(command.sku()));
        var stock = Loading.ifKnown(
                stocks, StockId.of(command.listingId(), command.sku()).value());
        if (stock.isPresent()) {
            stock.get().execute(it -> it.count(units));
        } else {
            open(command, listing.invoke(Listing::factory), units);
        }
        return listing.version();
    }

    private void open(CountStock command, FactoryId factory, PiecesOnHand units) throws Exception {
        var waiting = earlier.of(StockId.of(command.listingId(), command.sku()), command.ordered());
        long reserved = waiting.stream().mapToLong(it -> it.pieces().units()).sum();
        Stock.mustCover(command.sku(), units, reserved);
        var stock = stocks.newInstance(() -> new Stock(command.listingId(), factory, command.sku(), units));
        waiting.forEach(it -> stock.execute(opened -> opened.reserve(it.order(), it.buyer(), it.pieces())));
    }
}
