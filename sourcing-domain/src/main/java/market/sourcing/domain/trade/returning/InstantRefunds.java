package market.sourcing.domain.trade.returning;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import market.sourcing.domain.delivery.Sent;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Party;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Purchase;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.trade.ordering.Undoing;
import org.axonframework.modelling.command.Aggregate;

/** A small order of goods from stock that was paid and not sent is called off at once when its buyer wants none of it. */
public record InstantRefunds(Purchases purchases, Undoing undoing) {
    private static final String SPOT = "SPOT";
    private static final Reason REASON = new Reason("Refunded before it was sent.");

    /** The first instant at which it is too late; empty where it is, and for orders that are not refunded so. */
    Optional<Instant> until(OrderId id, Aggregate<Order> order, Purchase purchase, Instant now) {
        return order.invoke(Order::life)
                .agreed()
                .placedAt()
                .map(placed -> placed.plus(purchase.rule().platform().instantWithin()))
                .filter(now::isBefore)
                .filter(_ -> isFromStock(purchase) && isSmall(purchase))
                .filter(_ -> purchases.isNothingSent(id, order));
    }

    /** Whether all of the order is claimed, for no reason, while that is enough. */
    boolean isMeant(OrderId id, Aggregate<Order> order, Purchase purchase, Claim claim) {
        return claim.reason() == ReturnReason.NO_REASON
                && claim.wanted() == Wanted.REFUND
                && units(claim).equals(bought(purchase))
                && until(id, order, purchase, claim.at()).isPresent();
    }

    /** As the buyer's own cancelling would. */
    void callOff(OrderId id, Aggregate<Order> order, Actor buyer, Instant at) {
        if (order.invoke(it -> it.cancel(buyer, Party.BUYER, REASON, Sent.NOTHING, false, at))) {
            undoing.undo(id, order, Sent.NOTHING, Party.BUYER, at);
        }
    }

    private static boolean isFromStock(Purchase purchase) {
        return purchase.terms().lines().stream()
                .allMatch(line -> line.productionKind().equals(SPOT));
    }

    private static boolean isSmall(Purchase purchase) {
        return purchase.rule()
                .platform()
                .isInstant(purchase.money(purchase.terms().totalMinor()));
    }

    private static Map<Integer, Integer> units(Claim claim) {
        var units = new TreeMap<Integer, Integer>();
        claim.lines().forEach(line -> units.put(line.number(), line.units()));
        return units;
    }

    private static Map<Integer, Integer> bought(Purchase purchase) {
        var units = new TreeMap<Integer, Integer>();
        for (var line : purchase.terms().lines()) {
            units.put(units.size() + 1, line.quantity());
        }
        return units;
    }
}
