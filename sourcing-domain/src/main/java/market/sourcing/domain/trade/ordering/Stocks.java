package market.sourcing.domain.trade.ordering;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.order.Agreement;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.Refused;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** The stocks that orders are about; a SKU that was never counted is not limited by stock. */
public final class Stocks {
    private static final Comparator<StockId> BY_ID = comparing(StockId::value);

    private final Map<String, Aggregate<Stock>> loaded;

    /** From here until their unit of work ends, orders of the same goods wait for each other. */
    public Stocks(Repository<Stock> repository, Collection<OrderTerms> orders) {
        loaded = Loading.together(
                repository,
                orders.stream()
                        .flatMap(terms -> units(terms).keySet().stream())
                        .map(StockId::value)
                        .collect(toSet()));
    }

    /** What stands against reserving all goods of an order: each SKU of which there is too little. */
    public List<Refused> objections(OrderTerms terms) {
        return units(terms).entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(loaded.get(entry.getKey().value())).stream()
                        .flatMap(stock -> objection(stock, new Quantity(entry.getValue())).stream()))
                .toList();
    }

    private static Optional<Refused> objection(Aggregate<Stock> stock, Quantity quantity) {
        return stock.invoke(it -> it.has(quantity) ? Optional.<Refused>empty() : Optional.of(it.tooLow(quantity)));
    }

    /** Pieces of a SKU that are here, also those that orders hold; empty where it was never counted. */
    OptionalInt onHand(StockId id) {
        var stock = loaded.get(id.value());
        return stock == null ? OptionalInt.empty() : OptionalInt.of(stock.invoke(Stock::onHand));
    }

    /** Pieces of a SKU that orders of others than this buyer hold; 0 where it was never counted. */
    int heldByOthers(StockId id, AccountId buyer) {
        var stock = loaded.get(id.value());
        return stock == null ? 0 : stock.invoke(it -> it.heldByOthers(buyer));
    }

    /** Holds the goods of a buyer's order. */
    public void reserve(OrderId order, AccountId buyer, OrderTerms terms) {
        units(terms).forEach((id, units) -> onLoaded(id, stock -> stock.reserve(order, buyer, new Quantity(units))));
    }

    /**
     * An order came to nothing: gives back what it holds and has not left.
     *
     * @param left by line
     */
    public void end(OrderId order, OrderTerms terms, List<Content> left) {
        here(terms, left).forEach((id, here) -> onLoaded(id, stock -> stock.end(order, here)));
    }

    /**
     * Pieces that an order has and that are not known to have left.
     *
     * @param left by line
     */
    public int heldBy(OrderId order, OrderTerms terms, List<Content> left) {
        var gone = units(terms, left);
        return loaded.values().stream()
                .mapToInt(stock -> stock.invoke(it -> it.heldBy(order, gone.getOrDefault(it.id(), 0))))
                .reduce(0, Math::addExact);
    }

    /**
     * Pieces of an order that came to nothing which are thought to be here and are not.
     *
     * @param left by line
     */
    public int goneAfterAll(OrderId id, Agreement agreed, List<Content> left) {
        return agreed.placedAt().stream()
                .flatMap(placedAt -> units(agreed.terms(), left).entrySet().stream()
                        .flatMap(sku -> Optional.ofNullable(
                                        loaded.get(sku.getKey().value()))
                                .stream()
                                .map(stock -> stock.invoke(it -> it.goneAfterAll(id, sku.getValue(), placedAt)))))
                .reduce(0, Math::addExact);
    }

    /**
     * An order had come to nothing, and more of it had left than was known then.
     *
     * @param left by line
     */
    public void writeOff(OrderId id, Agreement agreed, List<Content> left) {
        agreed.placedAt()
                .ifPresent(placedAt -> units(agreed.terms(), left)
                        .forEach((sku, units) -> onLoaded(sku, stock -> stock.writeOff(id, units, placedAt))));
    }

    /**
     * What a buyer's order was said to have sent has not left, or not all of it: it holds it again.
     *
     * @param left by line, what has
     */
    public void voidDispatch(OrderId order, AccountId buyer, OrderTerms terms, List<Content> left) {
        here(terms, left).forEach((id, here) -> onLoaded(id, stock -> stock.voidDispatch(order, buyer, here)));
    }

    /**
     * Sends away what of an order has left; the rest it holds.
     *
     * @param left by line
     */
    public void dispatch(OrderId order, OrderTerms terms, List<Content> left) {
        here(terms, left).forEach((id, here) -> onLoaded(id, stock -> stock.dispatchAllBut(order, here)));
    }

    /** Pieces of each SKU that have not left. */
    private static Map<StockId, Integer> here(OrderTerms terms, List<Content> left) {
        var here = units(terms);
        left.forEach(content ->
                here.merge(stock(terms.lines().get(content.line() - 1)), -content.quantity(), Integer::sum));
        return here;
    }

    /** Sends away what an order holds. */
    public void dispatch(OrderId order) {
        loaded.values().forEach(stock -> stock.execute(it -> it.dispatch(order)));
    }

    private void onLoaded(StockId id, Consumer<Stock> step) {
        var stock = loaded.get(id.value());
        if (stock != null) {
            stock.execute(step);
        }
    }

    /** How many pieces of each SKU a part of an order is about. */
    public static Map<StockId, Integer> units(OrderTerms terms, List<Content> part) {
        var units = new TreeMap<StockId, Integer>(BY_ID);
        part.forEach(content ->
                units.merge(stock(terms.lines().get(content.line() - 1)), content.quantity(), Math::addExact));
        return units;
    }

    /** How many pieces of each SKU an order is about. */
    public static Map<StockId, Integer> units(OrderTerms terms) {
        var units = new TreeMap<StockId, Integer>(BY_ID);
        for (var line : terms.lines()) {
            units.merge(stock(line), line.quantity(), Math::addExact);
        }
        return units;
    }

    /** The first line about a SKU that the order is about. */
    public static OrderTerms.Line firstLine(OrderTerms terms, StockId stock) {
        return terms.lines().stream()
                .filter(line -> stock(line).equals(stock))
                .findFirst()
                .orElseThrow();
    }

    private static StockId stock(OrderTerms.Line line) {
        return StockId.of(new ListingId(line.listingId()), line.sku());
    }
}
