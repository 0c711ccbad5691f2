package market.sourcing.bench.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

/**
 * An order of 100 pieces for 600.00 that was paid at once, so that its promise runs.
 *
 * @param tail what its ids end with
 * @param dispatchPromise H24 … D15
 * @param promised the same as a time
 */
public record PaidOrder(String tail, Seller seller, String dispatchPromise, Duration promised, Instant paidAt) {
    static final int PIECES = 100;
    static final long MINOR = 600_00;
    static final String CURRENCY = "CNY";
    static final String BUYER = "account-bench-buyer";

    /** Whose goods they are. */
    public record Seller(String factory, String owner, String listing) {}

    public String id() {
        return "order-" + tail;
    }

    public String payment() {
        return "payment-" + tail;
    }

    String escrow() {
        return "escrow-" + tail;
    }

    String promise() {
        return "promise-" + tail;
    }

    Instant dueAt() {
        return paidAt.plus(promised);
    }

    /** Two of the order, two of its money, and the beginning of its promise. */
    public List<DomainEventMessage<?>> events() {
        var events = new ArrayList<DomainEventMessage<?>>();
        events.addAll(stream(
                "order",
                id(),
                0,
                List.of(
                        new OrderPlaced(id(), BUYER, null, terms(), null, "bench"),
                        new OrderPaid(id(), payment(), "FULL", MINOR, paidAt, null))));
        events.addAll(stream("escrow", escrow(), 0, List.of(requested(), held())));
        events.addAll(stream("promise", promise(), 0, List.of(started())));
        return events;
    }

    /** @param first the sequence number of the first */
    static List<DomainEventMessage<?>> stream(String type, String id, long first, List<?> payloads) {
        var events = new ArrayList<DomainEventMessage<?>>();
        for (var payload : payloads) {
            events.add(new GenericDomainEventMessage<>(type, id, first + events.size(), payload));
        }
        return events;
    }

    private PaymentRequested requested() {
        return new PaymentRequested(id(), payment(), BUYER, "FULL", MINOR, CURRENCY, "sandbox", paidAt, "bench");
    }

    private FundsHeld held() {
        return new FundsHeld(
                id(),
                "movement-1-" + tail,
                payment(),
                "FULL",
                MINOR,
                CURRENCY,
                "sandbox",
                "charge-" + tail,
                paidAt,
                List.of(new Entry("provider/sandbox", MINOR), new Entry("escrow/" + id(), -MINOR)));
    }

    private PromiseStarted started() {
        return new PromiseStarted(
                promise(),
                id(),
                BUYER,
                seller.factory(),
                seller.owner(),
                dispatchPromise,
                CURRENCY,
                List.of(new Goods(1, seller.listing(), "bag", PIECES, MINOR)),
                paidAt,
                promised.toSeconds(),
                dueAt(),
                paidAt.plus(promised.multipliedBy(2)),
                "calendar-cn-1",
                "delivery-1");
    }

    private OrderTerms terms() {
        var line = new OrderTerms.Line(
                seller.listing(), 1, "bag", "帆布包", PIECES, PIECES, "6.0000", MINOR, "WHOLESALE", "SPOT", null);
        return new OrderTerms(
                seller.factory(),
                seller.owner(),
                CURRENCY,
                List.of(line),
                MINOR,
                0,
                0,
                MINOR,
                null,
                "CN",
                dispatchPromise,
                null,
                "returns-1",
                "trade-1",
                null);
    }
}
