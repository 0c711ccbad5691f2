package market.sourcing.domain.trade.ordering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.order.Tab;
import market.sourcing.domain.order.TabId;
import market.sourcing.domain.order.event.OrderPutOnTab;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.rulebook.UnpaidRules;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** A buyer's tab while orders are put on it. From here until their unit of work ends, orders of the same buyer wait for each other. */
final class OpenTab {
    private final Repository<Tab> tabs;
    private final Repository<Listing> listings;
    private final Actor buyer;
    private final Instant at;
    private final UnpaidRules rules;
    private Optional<Aggregate<Tab>> tab;

    OpenTab(Repository<Tab> tabs, Repository<Listing> listings, Actor buyer, Instant at) {
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
    Optional<Refused> objection(OrderTerms terms, Stocks stocks, int before) {
        return tooMany(before)
                .or(this::tooManyAbandoned)
                .or(() -> new UnpaidParts(listings, tab.map(it -> it.invoke(now -> now)), stocks, buyer, rules)
                        .objection(terms));
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

    private Optional<Refused> tooManyAbandoned() {
        var abandoned = tab.map(it -> it.invoke(now -> now.abandonedAfter(at.minus(rules.abandonedWithin()))))
                .orElse(List.of());
        int most = rules.of(buyer).abandoned();
        return abandoned.size() < most
                ? Optional.empty()
                : Optional.of(new Refused(
                        RefusalCode.TOO_MANY_ABANDONED_ORDERS,
                        "Too many of your orders came to nothing. You can order again when some of them are longer ago.",
                        Map.of(
                                "abandonedOrders",
                                abandoned.size(),
                                "most",
                                most,
                                "withinHours",
                                rules.abandonedWithin().toHours(),
                                "nextAt",
                                abandoned
                                        .get(abandoned.size() - most)
                                        .plus(rules.abandonedWithin())
                                        .toString(),
                                "unpaidRules",
                                rules.version())));
    }

    /** The goods that no stock holds for the order are not on it: nobody else goes without them. */
    void put(OrderId order, OrderTerms terms, Stocks stocks) throws Exception {
        var held = Stocks.units(terms).entrySet().stream()
                .filter(each -> stocks.onHand(each.getKey()).isPresent())
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
