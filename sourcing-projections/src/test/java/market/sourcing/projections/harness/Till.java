package market.sourcing.projections.harness;

import java.util.List;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.MoneyMoved;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.escrow.event.RefundPaid;
import market.sourcing.domain.escrow.event.SurplusReceived;
import market.sourcing.projections.view.Recorded;

/** Moves money of one currency, in the words of a test. */
public final class Till {
    private static final String PROVIDER = "provider/sandbox";
    private static final String OWED_TO_BUYER = "buyer/" + Deals.BUYER;

    private final Log log;
    private final String currency;
    private int movements;

    Till(Log log, String currency) {
        this.log = log;
        this.currency = currency;
    }

    public Recorded held(String order, long minor) {
        var entries = List.of(new Entry(PROVIDER, minor), new Entry("escrow/" + order, -minor));
        return add(new FundsHeld(
                order, next(), "payment-" + order, "FULL", minor, currency, "sandbox", "ch-1", Log.START, entries));
    }

    public Recorded released(String order, long minor, long fee) {
        var entries = List.of(
                new Entry("escrow/" + order, minor),
                new Entry("factory/" + Market.FACTORY, fee - minor),
                new Entry("platform/fees", -fee));
        return add(
                new FundsReleased(order, next(), Market.FACTORY, minor, fee, currency, "trade-1", Log.START, entries));
    }

    /** All of it goes back to the buyer, and the factory pays a penalty besides. */
    public Recorded refunded(String order, long minor, long penalty) {
        var entries = List.of(
                new Entry("escrow/" + order, minor),
                new Entry("factory/" + Market.FACTORY, penalty),
                new Entry(OWED_TO_BUYER, -minor - penalty));
        return add(new FundsRefunded(
                order,
                next(),
                minor,
                0,
                penalty,
                currency,
                List.of(payBack(order, minor)),
                "trade-1",
                Log.START,
                entries.stream().filter(entry -> entry.minor() != 0).toList(),
                null,
                null,
                null));
    }

    public Recorded surplus(String order, long minor) {
        var entries = List.of(new Entry(PROVIDER, minor), new Entry(OWED_TO_BUYER, -minor));
        return add(new SurplusReceived(
                order, next(), "payment-" + order, minor, currency, "ch-1", payBack(order, minor), Log.START, entries));
    }

    public Recorded refundPaid(String order, long minor) {
        var entries = List.of(new Entry(OWED_TO_BUYER, minor), new Entry(PROVIDER, -minor));
        return add(new RefundPaid(order, next(), "refund-" + order, minor, currency, "rf-1", Log.START, entries));
    }

    /** The factory pays the buyer out of what is held. */
    public Recorded compensated(String order, long minor) {
        var entries = List.of(new Entry("escrow/" + order, minor), new Entry(OWED_TO_BUYER, -minor));
        return add(new CompensationPaid(
                order,
                next(),
                Dispatches.promise(order),
                minor,
                currency,
                List.of(payBack(order, minor)),
                "delivery-1",
                Log.START,
                entries));
    }

    public Recorded takenBack(String order, long minor) {
        var entries = List.of(new Entry(OWED_TO_BUYER, minor), new Entry("escrow/" + order, -minor));
        return add(new CompensationTakenBack(
                order,
                next(),
                Dispatches.promise(order),
                minor,
                currency,
                "it was in time",
                true,
                "delivery-1",
                Log.START,
                entries,
                null,
                null));
    }

    /** The provider takes it back: what is held of it, and for the rest the buyer is in debt. */
    public Recorded reversed(String order, long minor, long held) {
        var entries = List.of(
                new Entry("escrow/" + order, held),
                new Entry(OWED_TO_BUYER, minor - held),
                new Entry(PROVIDER, -minor));
        return add(new PaymentReversed(
                order,
                next(),
                "payment-" + order,
                minor,
                held,
                minor - held,
                currency,
                "sandbox",
                "ch-1",
                "10.4",
                List.of(),
                Log.START,
                entries.stream().filter(entry -> entry.minor() != 0).toList()));
    }

    private static PayBack payBack(String order, long minor) {
        return new PayBack("refund-" + order, "payment-" + order, "sandbox", minor);
    }

    private String next() {
        return "movement-" + currency + "-" + ++movements;
    }

    private Recorded add(MoneyMoved moved) {
        return log.add("escrow-" + moved.orderId(), moved);
    }
}
