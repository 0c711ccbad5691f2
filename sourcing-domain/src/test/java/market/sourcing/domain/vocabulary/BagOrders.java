package market.sourcing.domain.vocabulary;

import static java.util.Objects.requireNonNull;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;

import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;

/** Orders of bags under the rules of today, paid and not yet sent. */
public final class BagOrders {
    /** 100 bags for 600.00, and 20.00 of freight: 6.20 a piece, 0.20 of it for the way. */
    public static final OrderTerms SPOT = today(Bound.toSpotGoods());
    /** 1,000 bags for 1,000.00, and 300.00 of it as a deposit. */
    public static final OrderTerms MADE = today(Bound.toGoodsMadeToOrder());

    private BagOrders() {}

    public static OrderTerms today(OrderTerms terms) {
        return Changed.in(terms, "tradeRules", "trade-5", "returnRule", "returns-4");
    }

    public static Marketplace bought() {
        return begun(SPOT, Payments.paid(1, "one", Stage.FULL, SPOT.totalMinor()));
    }

    public static Marketplace made() {
        long deposit = requireNonNull(MADE.depositMinor());
        return begun(MADE)
                .and(Payments.paid(1, "one", Stage.DEPOSIT, deposit))
                .and(Payments.paid(3, "two", Stage.BALANCE, MADE.totalMinor() - deposit));
    }

    public static Marketplace begun(OrderTerms terms, Object... payments) {
        return Marketplace.given(Factories.onboarded(), Orders.placed(terms))
                .and(payments)
                .and(Changed.in(Deliveries.started(terms), "deliveryRules", "delivery-4"))
                .uploaded(BUYER.account().value(), Returns.PHOTO)
                .uploaded(OWNER.account().value(), Returns.LETTER);
    }

    /** What the order has cost its buyer so far, less what was given back. */
    public static long cost(Marketplace marketplace) {
        var books = new Books();
        marketplace.written().stream().map(Written::event).forEach(books::book);
        return books.cost();
    }
}
