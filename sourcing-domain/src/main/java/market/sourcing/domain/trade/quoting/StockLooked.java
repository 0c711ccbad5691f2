package market.sourcing.domain.trade.quoting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.listing.StockLevels;
import market.sourcing.domain.order.AskedLine;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.trade.ordering.Stocks;

/** What is in stock for a quote, looked up once and not held: buyers who only ask do not stand in the way of those who order. */
record StockLooked(Map<StockId, Integer> available) {

    static StockLooked at(StockLevels levels, Collection<AskedLine> lines) {
        return new StockLooked(levels.available(
                lines.stream().map(AskedLine::listingId).distinct().toList()));
    }

    /** What stands against ordering all goods of an offer now. */
    List<Refused> objections(OrderTerms terms) {
        return Stocks.units(terms).entrySet().stream()
                .filter(asked -> asked.getValue() > available.getOrDefault(asked.getKey(), Integer.MAX_VALUE))
                .map(asked -> refused(terms, asked.getKey(), asked.getValue()))
                .toList();
    }

    private Refused refused(OrderTerms terms, StockId stock, int units) {
        var line = Stocks.firstLine(terms, stock);
        return Stock.tooLow(line.listingId(), line.sku(), new Quantity(units), available.getOrDefault(stock, 0));
    }
}
