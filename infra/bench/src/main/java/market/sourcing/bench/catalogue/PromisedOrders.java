package market.sourcing.bench.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import market.sourcing.domain.delivery.event.Goods;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Orders with a promise that runs, as their events: paid in full, one line of 100 pieces for 600.00. */
public final class PromisedOrders {
    /** What was promised. */
    private static final Duration OPEN = Duration.ofDays(2);

    private static final long AMOUNT = 600_00;
    private static final String BUYER = "account-bench-buyer";
    private static final int LISTINGS = 2_000;

    private PromisedOrders() {}

    public static String id(String name, int number) {
        return "order-" + name + "-" + number;
    }

    /** The payment that a provider has to have in its books. */
    public static String payment(String name, int number) {
        return "payment-" + name + "-" + number;
    }

    /** All its events, the promise due at an instant. */
    public static List<DomainEventMessage<?>> events(String name, int number, Instant due) {
        var id = id(name, number);
        var paidAt = due.minus(OPEN);
        var listing = number % LISTINGS;
        var terms = terms(listing);
        var events = new ArrayList<DomainEventMessage<?>>();
        events.add(event("order", id, 0, new OrderPlaced(id, BUYER, null, terms, null, "bench")));
        events.add(event("order", id, 1, new OrderPaid(id, payment(name, number), "FULL", AMOUNT, paidAt, null)));
        events.addAll(money(id, payment(name, number), paidAt));
        events.add(event("promise", "promise-" + name + "-" + number, 0, promise(name, number, terms, due)));
        return events;
    }

    private static List<DomainEventMessage<?>> money(String order, String payment, Instant paidAt) {
        var escrow = order.replaceFirst("order-", "escrow-");
        var tail = order.substring("order-".length());
        return List.of(
                event(
                        "escrow",
                        escrow,
                        0,
                        new PaymentRequested(order, payment, BUYER, "FULL", AMOUNT, "CNY", "sandbox", paidAt, "bench")),
                event(
                        "escrow",
                        escrow,
                        1,
                        new FundsHeld(
                                order,
                                "movement-1-" + tail,
                                payment,
                                "FULL",
                                AMOUNT,
                                "CNY",
                                "sandbox",
                                "charge-" + payment,
                                paidAt,
                                List.of(
                                        new Entry("provider/sandbox", AMOUNT),
                                        new Entry("escrow/" + order, -AMOUNT)))));
    }

    private static PromiseStarted promise(String name, int number, OrderTerms terms, Instant due) {
        var goods = IntStream.range(0, terms.lines().size())
                .mapToObj(line -> terms.lines().get(line))
                .map(line -> new Goods(1, line.listingId(), line.sku(), line.quantity(), line.amountMinor()))
                .toList();
        return new PromiseStarted(
                "promise-" + name + "-" + number,
                id(name, number),
                BUYER,
                terms.factoryId(),
                terms.factoryOwnerId(),
                terms.dispatchPromise(),
                "CNY",
                goods,
                due.minus(OPEN),
                OPEN.toSeconds(),
                due,
                due.plus(OPEN),
                "calendar-cn-1",
                "delivery-1");
    }

    private static OrderTerms terms(int listing) {
        var factory = listing / Catalogue.PER_FACTORY;
        var line = new OrderTerms.Line(
                Catalogue.listingId(listing), 1, "std", "bench", 100, 1, "6.0000", AMOUNT, "WHOLESALE", "SPOT", null);
        return new OrderTerms(
                Catalogue.factoryId(factory),
                Catalogue.ownerId(factory),
                "CNY",
                List.of(line),
                AMOUNT,
                0,
                0,
                AMOUNT,
                null,
                "CN",
                "H48",
                null,
                "returns-1",
                "trade-1");
    }

    private static DomainEventMessage<?> event(String type, String id, long sequence, Object payload) {
        return new GenericDomainEventMessage<>(type, id, sequence, payload);
    }
}
