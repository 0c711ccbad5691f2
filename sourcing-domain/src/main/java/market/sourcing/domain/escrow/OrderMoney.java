package market.sourcing.domain.escrow;

import java.util.List;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationRestored;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.EscrowEvent;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.escrow.event.MoneyMoved;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.escrow.event.PaymentDeclined;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.escrow.event.RefundPaid;
import market.sourcing.domain.escrow.event.ReleaseTakenBack;
import market.sourcing.domain.escrow.event.SurplusReceived;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Currencies;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;

/**
 * All that the next decision on the money of one order depends on. It never changes: an event makes another of it, which shares
 * with it what stays as it was.
 *
 * @param movements how many there have been
 */
record OrderMoney(
        OrderId order,
        AccountId buyer,
        int movements,
        Attempts attempts,
        PayBacks payBacks,
        Sums sums,
        Fee fee,
        SoldGoods sold,
        SharedOut sharedOut,
        Unsettled unsettled) {

    /** As it is before the first attempt to pay. */
    static OrderMoney before(PaymentRequested first) {
        var currency = Currencies.of(first.currency());
        return new OrderMoney(
                new OrderId(first.orderId()),
                new AccountId(first.buyerId()),
                0,
                Attempts.NONE,
                PayBacks.NONE,
                Sums.nothing(currency),
                Fee.none(currency),
                new SoldGoods.Ordered(Money.zero(currency)),
                new SharedOut.NotYet(),
                Unsettled.NOTHING);
    }

    OrderMoney after(EscrowEvent event) {
        var next = event instanceof MoneyMoved ? moved() : this;
        return switch (event) {
            case PaymentRequested it -> next.with(attempts.after(it));
            case PaymentDeclined it -> next.with(attempts.after(it));
            case FundsHeld it -> next.with(sums.after(it)).with(attempts.after(it));
            case SurplusReceived it ->
                next.with(sums.after(it)).with(attempts.after(it)).owing(it.payBacks());
            case FundsReleased it -> next.with(sums.after(it)).with(fee.after(it));
            case ReleaseTakenBack it -> next.with(sums.after(it)).with(Fee.none(sums.currency()));
            case FundsRefunded it ->
                next.with(sums.after(it))
                        .with(fee.after(it))
                        .with(sold.after(it))
                        .with(sharedOut.after(it, isReversed()))
                        .with(Unsettled.NOTHING)
                        .owing(it.payBacks());
            case RefundPaid it ->
                next.with(sums.after(it, payBacks.isDropped(it.refundId()))).with(payBacks.after(it));
            case CompensationPaid it -> next.with(sums.after(it)).owing(it.payBacks());
            case CompensationTakenBack it ->
                next.with(sums.after(it)).with(fee.after(it)).with(unsettled.after(it));
            case CompensationRestored it ->
                next.with(sums.after(it)).with(Unsettled.NOTHING).owing(it.payBacks());
            case GoodsRefunded it ->
                next.with(sums.after(it))
                        .with(fee.after(it))
                        .with(sold.after(it))
                        .owing(it.payBacks());
            case PaymentReversed it ->
                next.with(sums.after(it))
                        .with(attempts.after(it))
                        .with(payBacks.after(it))
                        .with(Unsettled.NOTHING);
        };
    }

    Money amount(long minor) {
        return new Money(minor, sums.currency());
    }

    String currency() {
        return sums.currency().getCurrencyCode();
    }

    String nextMovement() {
        return "movement-" + (movements + 1) + "-" + tail();
    }

    /** @param next 1 for the next that comes up, 2 for the one after it */
    String refundId(int next) {
        return payBacks.id(next, tail());
    }

    boolean knowsRefund(String refundId) {
        return payBacks.isKnown(refundId, tail());
    }

    private String tail() {
        return order.value().substring(OrderId.PREFIX.length());
    }

    /** Its account in the ledger. */
    String ofEscrow() {
        return LedgerAccounts.escrow(order);
    }

    /** The buyer's account in the ledger. */
    String ofBuyer() {
        return LedgerAccounts.buyer(buyer);
    }

    /** How an amount goes back: through the providers goes what the buyer does not owe. */
    List<PayBack> payBack(Money amount) {
        return attempts.shareOut(sums.unowed(amount), this::refundId);
    }

    /** Whether a payment was taken back that had paid for the order. */
    boolean isReversed() {
        return !attempts.reversed().isEmpty();
    }

    private OrderMoney owing(List<PayBack> more) {
        return more.isEmpty() ? this : with(payBacks.owing(more)).with(attempts.returning(more));
    }

    private OrderMoney moved() {
        return new OrderMoney(order, buyer, movements + 1, attempts, payBacks, sums, fee, sold, sharedOut, unsettled);
    }

    private OrderMoney with(Attempts now) {
        return new OrderMoney(order, buyer, movements, now, payBacks, sums, fee, sold, sharedOut, unsettled);
    }

    private OrderMoney with(PayBacks now) {
        return new OrderMoney(order, buyer, movements, attempts, now, sums, fee, sold, sharedOut, unsettled);
    }

    private OrderMoney with(Sums now) {
        return new OrderMoney(order, buyer, movements, attempts, payBacks, now, fee, sold, sharedOut, unsettled);
    }

    private OrderMoney with(Fee now) {
        return new OrderMoney(order, buyer, movements, attempts, payBacks, sums, now, sold, sharedOut, unsettled);
    }

    private OrderMoney with(SoldGoods now) {
        return new OrderMoney(order, buyer, movements, attempts, payBacks, sums, fee, now, sharedOut, unsettled);
    }

    private OrderMoney with(SharedOut now) {
        return new OrderMoney(order, buyer, movements, attempts, payBacks, sums, fee, sold, now, unsettled);
    }

    private OrderMoney with(Unsettled now) {
        return new OrderMoney(order, buyer, movements, attempts, payBacks, sums, fee, sold, sharedOut, now);
    }
}
