package market.sourcing.bench.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.domain.returns.event.ReceiptStated;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsClaimed;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * A paid order that its buyer has, ten pieces short.
 *
 * @param receivedAt when the buyer signed for it
 */
public record ClaimedOrder(PaidOrder paid, Instant receivedAt) {
    /** Who may claim something of it. */
    public static final String BUYER = PaidOrder.BUYER;

    private static final String RULES = "returns-1";
    private static final int SHORT = 10;
    private static final Duration RELEASED = Duration.ofDays(10);

    public String caseId() {
        return "case-" + paid.tail();
    }

    private String returns() {
        return "returns-" + paid.tail();
    }

    /** Up to the receipt; nothing is claimed yet. */
    public List<DomainEventMessage<?>> received() {
        var events = new ArrayList<>(paid.events());
        events.addAll(PaidOrder.stream(
                "order",
                paid.id(),
                2,
                List.of(new OrderHandedOver(
                        paid.id(),
                        "simulated",
                        "SIM" + paid.seller().listing(),
                        receivedAt,
                        receivedAt.plus(RELEASED)))));
        events.addAll(PaidOrder.stream(
                "order-returns",
                returns(),
                0,
                List.of(new ReceiptStated(
                        paid.id(), "BUYER", BUYER, receivedAt, null, null, receivedAt, null, receivedAt))));
        return events;
    }

    /**
     * With a case that waits for the factory.
     *
     * @param dueAt by when it answers; silence is consent
     */
    public List<DomainEventMessage<?>> claimed(Instant dueAt) {
        var events = new ArrayList<>(received());
        events.addAll(PaidOrder.stream(
                "order-returns",
                returns(),
                1,
                List.of(new UnitsClaimed(paid.id(), caseId(), List.of(new Units(1, SHORT)), "SHORT"))));
        events.addAll(PaidOrder.stream("case", caseId(), 0, List.of(requested(dueAt))));
        return events;
    }

    private ReturnRequested requested(Instant dueAt) {
        var amount = PaidOrder.MINOR * SHORT / PaidOrder.PIECES;
        return new ReturnRequested(
                caseId(),
                paid.id(),
                BUYER,
                paid.seller().factory(),
                paid.seller().owner(),
                "SHORT",
                "REFUND",
                List.of(new ClaimedLine(1, paid.seller().listing(), "bag", SHORT, false, amount)),
                PaidOrder.CURRENCY,
                amount,
                null,
                List.of(),
                RULES,
                RULES,
                receivedAt,
                dueAt,
                "CONSENT",
                receivedAt.plus(Duration.ofDays(3)),
                receivedAt.plus(Duration.ofDays(6)),
                "bench",
                null);
    }
}
