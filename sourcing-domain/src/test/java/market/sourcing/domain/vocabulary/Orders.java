package market.sourcing.domain.vocabulary;

import java.util.List;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.ListingId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** Histories and commands of orders. */
public final class Orders {
    public static final OrderId ORDER = new OrderId("order-first");
    public static final String FINGERPRINT = "place-first";

    private Orders() {}

    public static PlaceOrder.Line line(ListingId listing, @Nullable String sku, int units) {
        return new PlaceOrder.Line(listing, sku, new Quantity(units));
    }

    public static PlaceOrder place(PlaceOrder.Line... lines) {
        return place(Actors.BUYER, lines);
    }

    public static PlaceOrder place(Actor buyer, PlaceOrder.Line... lines) {
        return new PlaceOrder(ORDER, buyer, List.of(lines), FINGERPRINT);
    }

    /** So many of the bag, in the only SKU it has. */
    public static PlaceOrder placeBags(int units) {
        return place(line(Listings.LISTING, null, units));
    }

    public static OrderPlaced.PlacedLine placedLine(
            ListingId listing, long version, String sku, int units, int tierFrom, String price, long amountMinor) {
        return new OrderPlaced.PlacedLine(listing.value(), version, sku, "帆布包", units, tierFrom, price, amountMinor);
    }

    public static OrderPlaced placed(long totalMinor, String promise, OrderPlaced.PlacedLine... lines) {
        return new OrderPlaced(
                ORDER.value(),
                Actors.BUYER.account().value(),
                Factories.FACTORY.value(),
                Actors.OWNER.account().value(),
                "CNY",
                List.of(lines),
                totalMinor,
                promise,
                FINGERPRINT);
    }
}
