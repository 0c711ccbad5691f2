package market.sourcing.domain.order.handler;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.StockId;
import market.sourcing.domain.order.Tab;
import market.sourcing.domain.order.TabId;
import market.sourcing.domain.order.event.OrderPutOnTab;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.pricing.SaleMode;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.rulebook.UnpaidRules;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** A buyer's tab while orders are put on it. From here until their unit of work ends, orders of the same buyer wait for each other. */
public final class OpenTab {
    private final Repository<Tab> tabs;
    private final Repository<Listing> listings;
    private final Actor buyer;
    private final Instant at;
    private final UnpaidRules rules;
    private Optional<Aggregate<Tab>> tab;

    public OpenTab(Repository<Tab> tabs, Repository<Listing> listings, Actor buyer, Instant at) {
        this.tabs = tabs;
        this.listings = listings;
        this.buyer = buyer;
        this.at = at;
        this.rules = Rulebook.UNPAID.at(at);
        this.tab = Loading.ifKnown(tabs, TabId.of(buyer.account()).value());
    }

    /**
     * What stands against one more order, the first reason first.
     *
     * @param before orders of the same command that are put on it before this one
     */
    public Optional<Refused> objection(OrderTerms terms, Stocks stocks, int before) {
        return Stream.concat(
                        tooMany(before).stream(),
                        Stocks.units(terms).entrySet().stream()
                                .flatMap(each -> tooMuch(terms, each.getKey(), each.getValue(), stocks).stream()))
                .findFirst();
    }

    private Optional<Refused> tooMany(int before) {
        int unpaid = tab.map(it -> it.invoke(Tab::orders)).orElse(0) + before;
        int most = rules.of(buyer).orders();
        return unpaid < most
                ? Optional.empty()
                : Optional.of(new Refused(
                        RefusalCode.TOO_MANY_UNPAID_ORDERS,
                        "Pay for orders, or cancel some, before you place more.",
                        Map.of("unpaidOrders", unpaid, "most", most, "unpaidRules", rules.version())));
    }

    /** What a factory agreed with one buyer, it means to keep for that buyer. */
    private Optional<Refused> tooMuch(OrderTerms terms, StockId stock, int units, Stocks stocks) {
        var onHand = stocks.onHand(stock);
        var line = Stocks.firstLine(terms, stock);
        if (onHand.isEmpty() || line.saleMode().equals(SaleMode.AGREED.name())) {
            return Optional.empty();
        }
        var valid = Loading.known(listings, line.listingId(), RefusalCode.LISTING_UNKNOWN)
                .invoke(Listing::quantities);
        int most = rules.of(buyer).pieces(onHand.getAsInt(), valid.least().units());
        int held = tab.map(it -> it.invoke(now -> now.held(stock))).orElse(0);
        return held + units <= most
                ? Optional.empty()
                : Optional.of(new Refused(
                        RefusalCode.TOO_MUCH_HELD_UNPAID,
                        "Of what is there, one buyer holds only a part without paying.",
                        Map.of(
                                "listingId", line.listingId(),
                                "sku", line.sku(),
                                "quantity", units,
                                "heldUnpaid", held,
                                "onHand", onHand.getAsInt(),
                                "most", most,
                                "nearestValid",
                                        valid.greatestUpTo(most - held)
                                                .map(Quantity::units)
                                                .map(List::of)
                                                .orElse(List.of()),
                                "unpaidRules", rules.version())));
    }

    public void put(OrderId order, OrderTerms terms) throws Exception {
        var held = Stocks.units(terms).entrySet().stream()
                .map(each -> held(Stocks.firstLine(terms, each.getKey()), each.getValue()))
                .toList();
        var next = new OrderPutOnTab(buyer.account().value(), order.value(), held, rules.version(), at);
        if (tab.isPresent()) {
            tab.get().execute(it -> it.put(next));
        } else {
            tab = Optional.of(tabs.newInstance(() -> new Tab(next)));
        }
    }

    private static OrderPutOnTab.Held held(OrderTerms.Line line, int units) {
        return new OrderPutOnTab.Held(line.listingId(), line.sku(), units);
    }
}
