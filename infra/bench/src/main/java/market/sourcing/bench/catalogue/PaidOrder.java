package market.sourcing.bench.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.Goods;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderTerms;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * An order of 600.00 that was paid at once, promised in 72 hours and handed over after 10 to 89 hours. Nothing of it falls due
 * while anything is measured: it is of a far future.
 */
public final class PaidOrder {
    /** How many events it has. */
    public static final int EVENTS = 10;

    private static final int FACTORIES = 50;
    private static final Instant BEGIN = Instant.parse("2100-01-01T00:00:00Z");
    private static final Duration PROMISED = Duration.ofHours(72);
    private static final long MINOR = 600_00;
    private static final long FEE = 6_00;
    private static final String CURRENCY = "CNY";
    private static final String BUYER = "account-bench-buyer";
    private static final String OWNER = "account-bench-owner";
    private static final String CARRIER = "sf-express";

    private final int number;
    private final String tail;
    private final String id;
    private final String promise;
    private final String factory;
    private final Instant paidAt;
    private final Instant dueAt;
    private final Instant handedOverAt;

    PaidOrder(int number) {
        this.number = number;
        this.tail = "bench-" + number;
        this.id = "order-" + tail;
        this.promise = "promise-" + tail;
        this.factory = "factory-bench-" + number % FACTORIES;
        this.paidAt = BEGIN.plusSeconds(number);
        this.dueAt = paidAt.plus(PROMISED);
        this.handedOverAt = paidAt.plus(Duration.ofHours(10 + number % 80));
    }

    List<DomainEventMessage<?>> events() {
        var escrow = "escrow-" + tail;
        var events = new ArrayList<DomainEventMessage<?>>();
        events.addAll(stream(
                "order",
                id,
                List.of(
                        new OrderPlaced(id, BUYER, null, terms(), null, "bench"),
                        new OrderPaid(id, payment(), "FULL", MINOR, paidAt, null),
                        new OrderHandedOver(id, CARRIER, "SF-" + number, paidAt, releasedAt()))));
        events.addAll(stream("escrow", escrow, List.of(requested(), held())));
        events.addAll(stream("promise", promise, promised()));
        events.add(new GenericDomainEventMessage<>("escrow", escrow, 2, released()));
        return events;
    }

    private static List<DomainEventMessage<?>> stream(String type, String id, List<?> payloads) {
        var events = new ArrayList<DomainEventMessage<?>>();
        for (var payload : payloads) {
            events.add(new GenericDomainEventMessage<>(type, id, events.size(), payload));
        }
        return events;
    }

    private String payment() {
        return "payment-" + tail;
    }

    private Instant releasedAt() {
        return handedOverAt.plus(Duration.ofDays(10));
    }

    private PaymentRequested requested() {
        return new PaymentRequested(id, payment(), BUYER, "FULL", MINOR, CURRENCY, "sandbox", paidAt, "bench");
    }

    private FundsHeld held() {
        return new FundsHeld(
                id,
                "movement-1-" + tail,
                payment(),
                "FULL",
                MINOR,
                CURRENCY,
                "sandbox",
                "charge-" + tail,
                paidAt,
                List.of(new Entry("provider/sandbox", MINOR), new Entry("escrow/" + id, -MINOR)));
    }

    private FundsReleased released() {
        return new FundsReleased(
                id,
                "movement-2-" + tail,
                factory,
                MINOR,
                FEE,
                CURRENCY,
                "trade-1",
                releasedAt(),
                List.of(
                        new Entry("escrow/" + id, MINOR),
                        new Entry("factory/" + factory, FEE - MINOR),
                        new Entry("platform/fees", -FEE)));
    }

    private List<Object> promised() {
        var scan = new ParcelScanned(
                promise, id, parcel(), "scan-" + number, "ACCEPTED", null, handedOverAt, handedOverAt);
        return handedOverAt.isAfter(dueAt)
                ? List.of(started(), stated(), missed(), scan)
                : List.of(started(), stated(), scan, kept());
    }

    private String parcel() {
        return "parcel-1-" + tail;
    }

    private PromiseStarted started() {
        return new PromiseStarted(
                promise,
                id,
                BUYER,
                factory,
                OWNER,
                "H72",
                CURRENCY,
                List.of(new Goods(1, "listing-bench", "bag", 100, MINOR)),
                paidAt,
                PROMISED.toSeconds(),
                dueAt,
                paidAt.plus(PROMISED.multipliedBy(2)),
                "calendar-cn-1",
                "delivery-1");
    }

    private ParcelStated stated() {
        return new ParcelStated(
                promise,
                id,
                parcel(),
                CARRIER,
                "SF-" + number,
                List.of(new Content(1, 100)),
                paidAt.plusSeconds(60),
                paidAt.plus(Duration.ofDays(1)));
    }

    private DispatchPromiseKept kept() {
        return new DispatchPromiseKept(promise, id, factory, handedOverAt, dueAt);
    }

    private DispatchPromiseMissed missed() {
        return new DispatchPromiseMissed(
                promise,
                id,
                BUYER,
                factory,
                OWNER,
                List.of(new Content(1, 100)),
                MINOR,
                30_00,
                CURRENCY,
                "delivery-1",
                dueAt,
                dueAt);
    }

    private OrderTerms terms() {
        var line = new OrderTerms.Line(
                "listing-bench", 1, "bag", "帆布包", 100, 100, "6.0000", MINOR, "WHOLESALE", "SPOT", null);
        return new OrderTerms(
                factory,
                OWNER,
                CURRENCY,
                List.of(line),
                MINOR,
                0,
                0,
                MINOR,
                null,
                "CN",
                "H72",
                null,
                "returns-1",
                "trade-1");
    }
}
