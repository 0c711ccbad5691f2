package market.sourcing.bench.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.order.event.OrderHandedOver;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * An order promised in 72 hours and handed over after 10 to 89 hours. Nothing of it falls due while anything is measured: it is
 * of a far future.
 */
public final class DeliveredOrder {
    /** How many events it has. */
    public static final int EVENTS = 10;

    private static final int FACTORIES = 50;
    private static final Instant BEGIN = Instant.parse("2100-01-01T00:00:00Z");
    private static final long FEE = 6_00;
    private static final String CARRIER = "sf-express";

    private final PaidOrder paid;
    private final String number;
    private final Instant handedOverAt;

    public DeliveredOrder(int number) {
        var seller =
                new PaidOrder.Seller("factory-bench-" + number % FACTORIES, "account-bench-owner", "listing-bench");
        this.paid = new PaidOrder("bench-" + number, seller, "H72", Duration.ofHours(72), BEGIN.plusSeconds(number));
        this.number = "SF%013d".formatted(number);
        this.handedOverAt = paid.paidAt().plus(Duration.ofHours(10 + number % 80));
    }

    public List<DomainEventMessage<?>> events() {
        var events = new ArrayList<>(paid.events());
        events.addAll(PaidOrder.stream(
                "order",
                paid.id(),
                2,
                List.of(new OrderHandedOver(paid.id(), CARRIER, number, paid.paidAt(), releasedAt()))));
        events.addAll(PaidOrder.stream("promise", paid.promise(), 1, promised()));
        events.addAll(PaidOrder.stream("escrow", paid.escrow(), 2, List.of(released())));
        return events;
    }

    private Instant releasedAt() {
        return handedOverAt.plus(Duration.ofDays(10));
    }

    private List<Object> promised() {
        var scan = new ParcelScanned(
                paid.promise(),
                paid.id(),
                parcel(),
                "scan-" + paid.tail(),
                "ACCEPTED",
                null,
                handedOverAt,
                handedOverAt);
        return handedOverAt.isAfter(paid.dueAt()) ? List.of(stated(), missed(), scan) : List.of(stated(), scan, kept());
    }

    private String parcel() {
        return "parcel-1-" + paid.tail();
    }

    private ParcelStated stated() {
        return new ParcelStated(
                paid.promise(),
                paid.id(),
                parcel(),
                CARRIER,
                number,
                List.of(new Content(1, PaidOrder.PIECES)),
                paid.paidAt().plusSeconds(60),
                paid.paidAt().plus(Duration.ofDays(1)));
    }

    private DispatchPromiseKept kept() {
        return new DispatchPromiseKept(paid.promise(), paid.id(), paid.seller().factory(), handedOverAt, paid.dueAt());
    }

    private DispatchPromiseMissed missed() {
        return new DispatchPromiseMissed(
                paid.promise(),
                paid.id(),
                PaidOrder.BUYER,
                paid.seller().factory(),
                paid.seller().owner(),
                List.of(new Content(1, PaidOrder.PIECES)),
                PaidOrder.MINOR,
                30_00,
                PaidOrder.CURRENCY,
                "delivery-1",
                paid.dueAt(),
                paid.dueAt());
    }

    private FundsReleased released() {
        var factory = paid.seller().factory();
        return new FundsReleased(
                paid.id(),
                "movement-2-" + paid.tail(),
                factory,
                PaidOrder.MINOR,
                FEE,
                PaidOrder.CURRENCY,
                "trade-1",
                releasedAt(),
                List.of(
                        new Entry("escrow/" + paid.id(), PaidOrder.MINOR),
                        new Entry("factory/" + factory, FEE - PaidOrder.MINOR),
                        new Entry("platform/fees", -FEE)));
    }
}
