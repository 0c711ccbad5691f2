package market.sourcing.domain.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.OrderId;
import org.jspecify.annotations.Nullable;

/** The pieces of one SKU that are here, and whose they are. It changes in place: ten thousand orders may wait for it. */
final class Shelf {
    private static final int BYTES_A_BUYER = 180;

    private int onHand;
    private int reserved;
    private final PiecesByOrder reservations = new PiecesByOrder();
    /** Of those whose buyer was noted. His id is the same object in all he holds: of ten thousand orders that wait it is a third. */
    private final Map<AccountId, Held> reservedByBuyer = new HashMap<>();
    /** Pieces that have left since the last count, by order. */
    private final PiecesByOrder gone = new PiecesByOrder();

    int onHand() {
        return onHand;
    }

    int reserved() {
        return reserved;
    }

    int available() {
        return onHand - reserved;
    }

    int reserved(OrderId order) {
        return reservations.units(order);
    }

    int gone(OrderId order) {
        return gone.units(order);
    }

    int heldByOthers(AccountId buyer) {
        var his = reservedByBuyer.get(buyer);
        return reserved - (his == null ? 0 : his.units());
    }

    /** A count shows what is here, and nothing of what has left. */
    void count(int units) {
        onHand = units;
        gone.clear();
    }

    void hold(OrderId order, Held more) {
        var before = reservations.of(order);
        var buyer = before == null || before.buyer() == null ? more.buyer() : before.buyer();
        var shared = buyer;
        if (buyer != null) {
            // What was nobody's as far as known becomes his.
            int his = more.units() + (before != null && before.buyer() == null ? before.units() : 0);
            shared = reservedByBuyer
                    .merge(buyer, new Held(buyer, his), Held::and)
                    .buyer();
        }
        reservations.add(order, new Held(shared, more.units()));
        reserved += more.units();
    }

    /** Answers whose it was, where that is known. */
    @Nullable
    AccountId letGo(OrderId order, int units) {
        var before = reservations.of(order);
        var buyer = before == null ? null : before.buyer();
        reservations.take(order, units);
        reserved -= units;
        if (buyer != null) {
            reservedByBuyer.computeIfPresent(buyer, (_, all) -> all.without(units));
        }
        return buyer;
    }

    /** What an order holds leaves. */
    void send(OrderId order, int units) {
        lose(order, new Held(letGo(order, units), units));
    }

    /** It has left, whoever held it. */
    void lose(OrderId order, Held less) {
        gone.add(order, less);
        onHand -= less.units();
    }

    /** What was said to have left is here, and the order's again. */
    void bringBack(OrderId order, int units) {
        var sent = gone.of(order);
        gone.take(order, units);
        hold(order, new Held(sent == null ? null : sent.buyer(), units));
        onHand += units;
    }

    /** As it was put down. */
    void is(StockState state) {
        onHand = state.onHand();
        state.reservations().forEach(it -> hold(new OrderId(it.orderId()), Held.by(it.buyerId(), it.units())));
        state.gone().forEach(it -> gone.add(new OrderId(it.orderId()), Held.by(it.buyerId(), it.units())));
    }

    List<StockState.Pieces> reservations() {
        return reservations.written();
    }

    List<StockState.Pieces> gone() {
        return gone.written();
    }

    int bytes() {
        return BYTES_A_BUYER * reservedByBuyer.size() + reservations.bytes() + gone.bytes();
    }
}
