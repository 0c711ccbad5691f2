package market.sourcing.domain.vocabulary;

import java.util.List;
import java.util.stream.IntStream;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.escrow.command.NoteReversal;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.ReasonCode;

/** Payments of the first order that the provider took back. */
public final class Reversals {
    private static final String REASON = "FRAUD";

    private Reversals() {}

    public static NoteReversal reverse(String name, long minor) {
        return new NoteReversal(
                Orders.ORDER,
                new PaymentId("payment-" + name),
                Money.of(minor, "CNY"),
                "charge-" + name,
                new ReasonCode(REASON),
                Times.LATER);
    }

    /**
     * What comes of it.
     *
     * @param held of it, in escrow
     * @param unsent on its way back to the buyer, in the refunds of these numbers
     */
    public static PaymentReversed reversed(
            int movement, String name, long minor, long held, long unsent, int... refunds) {
        var entries = List.of(
                new Entry("escrow/order-first", held),
                new Entry("provider/sandbox", -minor),
                new Entry("buyer/account-buyer", minor - held));
        return new PaymentReversed(
                Orders.ORDER.value(),
                "movement-" + movement + "-first",
                "payment-" + name,
                minor,
                held,
                minor - held - unsent,
                "CNY",
                "sandbox",
                "charge-" + name,
                REASON,
                IntStream.of(refunds)
                        .mapToObj(number -> "refund-" + number + "-first")
                        .toList(),
                Times.LATER,
                entries.stream().filter(entry -> entry.minor() != 0).toList());
    }

    public static OrderClosedReversed closedReversed(OrderTerms terms, String name) {
        return new OrderClosedReversed(
                Orders.ORDER.value(),
                Actors.BUYER.account().value(),
                terms,
                "payment-" + name,
                REASON,
                Times.LATER,
                null);
    }

    public static PromiseEnded promiseEnded() {
        return new PromiseEnded(Deliveries.PROMISE, Orders.ORDER.value(), Times.LATER);
    }
}
