package market.sourcing.domain.order.handler;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.domain.listing.DispatchPromise;
import market.sourcing.domain.listing.Listing;
import market.sourcing.domain.listing.Offer;
import market.sourcing.domain.order.Basket;
import market.sourcing.domain.order.command.PlaceOrder;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Quantity;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** What was asked for, each line beside the offer that its listing makes for it at this moment. */
record OfferedLines(List<OfferedLine> lines) {

    /** One line and its offer. */
    record OfferedLine(int number, Quantity quantity, Offer offer, long listingVersion) {}

    /** Reads the offers; listings are loaded in the order of their ids, so that two orders never wait for each other. */
    static OfferedLines read(Repository<Listing> listings, List<PlaceOrder.Line> asked, Actor buyer) {
        Map<String, Aggregate<Listing>> loaded = new TreeMap<>();
        asked.stream()
                .map(line -> line.listingId().value())
                .sorted()
                .distinct()
                .forEach(id -> loaded.put(id, Loading.known(listings, id, RefusalCode.LISTING_UNKNOWN)));
        var lines = new ArrayList<OfferedLine>();
        for (var line : asked) {
            var listing = requireNonNull(loaded.get(line.listingId().value()));
            var offer = listing.invoke(it -> it.offer(buyer, line.sku()));
            lines.add(new OfferedLine(lines.size() + 1, line.quantity(), offer, listing.version()));
        }
        return new OfferedLines(List.copyOf(lines));
    }

    Basket basket() {
        return new Basket(lines.stream()
                .map(line -> new Basket.Line(
                        line.number(),
                        line.offer().listing(),
                        line.offer().factory(),
                        line.offer().sku(),
                        line.quantity(),
                        line.offer().quantities(),
                        line.offer().currency()))
                .toList());
    }

    Offer first() {
        return lines.getFirst().offer();
    }

    /** Prices each line by the tier in which the basket's whole quantity of its listing falls. */
    List<OrderPlaced.PlacedLine> priced(Basket basket) {
        return lines.stream()
                .map(line -> priced(line, basket.of(line.offer().listing())))
                .toList();
    }

    private static OrderPlaced.PlacedLine priced(OfferedLine line, Quantity ofTheListing) {
        var offer = line.offer();
        var tier = offer.ladder().at(ofTheListing);
        return new OrderPlaced.PlacedLine(
                offer.listing().value(),
                line.listingVersion(),
                offer.sku(),
                offer.title(),
                line.quantity().units(),
                tier.from().units(),
                tier.price().text(),
                tier.price().times(line.quantity()).minor());
    }

    Money total(List<OrderPlaced.PlacedLine> priced) {
        var currency = first().currency();
        return priced.stream()
                .map(line -> new Money(line.amountMinor(), currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    DispatchPromise slowestPromise() {
        return lines.stream()
                .map(line -> line.offer().dispatchPromise())
                .reduce(DispatchPromise::slower)
                .orElseThrow();
    }
}
