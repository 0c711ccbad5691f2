package market.sourcing.domain.quote.handler;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.listing.StockLevels;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.handler.Stocks;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.Refused;

/** What is in stock for a quote, looked up once and not held: buyers who only ask do not stand in the way of those who order. */
record StockLooked(Map<StockId, Integer> available) {

    static StockLooked at(StockLevels levels, Collection<AskedLine> lines) {
        return new StockLooked(levels.available(
                lines.stream().map(AskedLine::listingId).distinct().toList()));
    }

    /** What stands against ordering all goods of an offer now, if anything. */
    Optional<Refused> objection(OrderTerms terms) {
        return Stocks.units(terms).entrySet().stream()
                .filter(asked -> asked.getValue() > available.getOrDefault(asked.getKey(), Integer.MAX_VALUE))
                .map(asked -> refused(terms, asked.getKey(), asked.getValue()))
                .findFirst();
    }

    private Refused refused(OrderTerms terms, StockId stock, int units) {
        var line = Stocks.firstLine(terms, stock);
        return Stock.tooLow(line.listingId(), line.sku(), new Quantity(units), available.getOrDefault(stock, 0));
    }
}
