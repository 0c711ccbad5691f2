package market.sourcing.domain.escrow;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.escrow.command.FindOwedRefund;
import market.sourcing.domain.escrow.command.NoteRefundPaid;
import market.sourcing.domain.escrow.command.NoteToldRefund;
import market.sourcing.domain.escrow.event.EscrowEvent;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.order.Balance;
import market.sourcing.domain.order.GivenBack;
import market.sourcing.domain.order.Settlement;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.rulebook.DeliveryRules;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.FactoryId;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.PromiseId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.ReasonCode;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * The money of one order, from the first attempt to pay to the last cent released or given back. Each part of the trade decides
 * from {@link OrderMoney} what is to happen, which may be nothing; here it happens.
 */
@AggregateRoot(type = "escrow")
public final class Escrow {
    @AggregateIdentifier
    private EscrowId id;

    private OrderMoney money;

    /** For Axon: the events that follow fill it. */
    @SuppressWarnings("NullAway.Init")
    Escrow() {}

    /** Begins with the first attempt to pay. */
    @SuppressWarnings("NullAway.Init")
    public Escrow(PaymentRequested first) {
        apply(first);
    }

    /**
     * Asks for another attempt.
     *
     * @throws Refused {@link RefusalCode#PAYMENT_IN_PROGRESS} while it is not known what became of the one before
     */
    public void request(PaymentRequested another) {
        apply(charging().request(another));
    }

    /**
     * Where an attempt stands.
     *
     * @throws Refused {@link RefusalCode#PAYMENT_UNKNOWN} when it was not made here
     */
    public PaymentStanding standing(PaymentId payment) {
        return money.attempts().known(payment).standing();
    }

    /**
     * The same for the request that made it, if it was made here.
     *
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED} for another request
     */
    public Optional<PaymentStanding> answerTo(PaymentId payment, String fingerprint) {
        return charging().answerTo(payment, fingerprint);
    }

    /**
     * The provider collected an attempt that the order was waiting for.
     *
     * @throws Refused as {@link #receive}
     */
    public void hold(PaymentId payment, Money amount, String reference, Instant at) {
        apply(charging().hold(payment, amount, reference, at));
    }

    /**
     * The provider collected an attempt that nobody owed any more.
     *
     * @throws Refused {@link RefusalCode#PAYMENT_UNKNOWN}, {@link RefusalCode#PAYMENT_DIFFERS}
     */
    public void receive(PaymentId payment, Money amount, String reference, Instant at) {
        apply(charging().receive(payment, amount, reference, at));
    }

    /**
     * The provider did not collect an attempt.
     *
     * @throws Refused {@link RefusalCode#PAYMENT_UNKNOWN}
     */
    public void decline(PaymentId payment, String code, Instant at) {
        applyAny(charging().decline(payment, code, at));
    }

    private Charging charging() {
        return new Charging(money);
    }

    /** Gives the factory what is held, less the fee. */
    public void release(FactoryId factory, OrderTerms terms, TradeRules rules, Instant at) {
        applyAny(new Releasing(money).release(factory, terms, rules, at));
    }

    /** Holds again what the factory was paid, before a carrier brought the goods back. */
    public void takeBackRelease(FactoryId factory, TradeRules rules, Instant at) {
        applyAny(new Releasing(money).takeBack(factory, rules, at));
    }

    /** What there is to share out at an end of the order, before which cases gave this back. */
    public Balance balance(GivenBack before) {
        return new SharingOut(money).balance(before);
    }

    /** Shares out what is held of an order that came to nothing. */
    public void settle(FactoryId factory, Settlement settlement, TradeRules rules, Instant at) {
        applyAny(new SharingOut(money).settle(factory, settlement, rules, at));
    }

    /** The most that is paid for lateness. */
    public Money creditable() {
        return compensating().creditable();
    }

    /** Pays the buyer for late dispatch. */
    public void compensate(PromiseId promise, Money amount, DeliveryRules rules, Instant at) {
        applyAny(compensating().pay(promise, amount, rules, at));
    }

    /** What the buyer got for lateness, and still has. */
    public Money compensated() {
        return money.sums().compensated();
    }

    /**
     * Takes back what was paid for a miss that was none.
     *
     * @param isOver whether the order is, so that nothing is to be held for it any more
     */
    public void takeBack(
            Money amount,
            Reason reason,
            DeliveryRules rules,
            OrderTerms terms,
            TradeRules tradeRules,
            boolean isOver,
            Instant at) {
        applyAny(compensating().takeBack(amount, reason, rules, terms, tradeRules, isOver, at));
    }

    /** What was taken back of compensations after the order's end, which had settled them, also where nothing was left to share out. */
    public Money takenBackAfter(Instant end) {
        return money.amount(money.unsettled().minorSince(end));
    }

    /** Gives the buyer a compensation again that was taken back wrongly. */
    public void restore(FactoryId factory, Money amount, Reason reason, DeliveryRules rules, Instant at) {
        applyAny(compensating().restore(factory, amount, reason, rules, at));
    }

    private Compensating compensating() {
        return new Compensating(money);
    }

    /** Gives money back for goods. */
    public void refundGoods(ReturnedGoods goods, Instant at) {
        applyAny(new RefundingGoods(money).refund(goods, at));
    }

    /**
     * The provider took back a payment that it had collected, once.
     *
     * @param usable of what is held, because no goods were sent for it
     * @throws Refused {@link RefusalCode#PAYMENT_UNKNOWN}, {@link RefusalCode#PAYMENT_NOT_COLLECTED},
     *     {@link RefusalCode#PAYMENT_DIFFERS}
     */
    public void reverse(
            PaymentId payment, Money amount, String reference, ReasonCode reason, Money usable, Instant at) {
        applyAny(new Reversing(money).reverse(payment, amount, reference, reason, usable, at));
    }

    /** Payments of the order that their providers took back; a surplus is none. */
    public List<ReversedPayment> reversed() {
        return money.attempts().reversed();
    }

    public Money held() {
        return money.sums().held();
    }

    /** Nothing happens when it is known; a refund that nobody owes is refused. */
    @CommandHandler
    long noteRefundPaid(NoteRefundPaid command) {
        applyAny(new PayingBack(money).note(command));
        return getVersion();
    }

    /** The same for what a provider tells by itself; it is refused when it is not what was to be sent. */
    @CommandHandler
    long noteToldRefund(NoteToldRefund command) {
        applyAny(new PayingBack(money).note(command));
        return getVersion();
    }

    @CommandHandler
    Optional<OwedRefund> owed(FindOwedRefund query) {
        return new PayingBack(money).owed(query.refundId());
    }

    private static void applyAny(Optional<? extends EscrowEvent> decided) {
        decided.ifPresent(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void evolve(EscrowEvent event) {
        if (event instanceof PaymentRequested first && id == null) {
            id = EscrowId.of(new OrderId(first.orderId()));
            money = OrderMoney.before(first);
        }
        money = money.after(event);
    }
}
