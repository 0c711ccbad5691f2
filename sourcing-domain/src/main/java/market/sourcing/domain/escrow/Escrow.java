package market.sourcing.domain.escrow;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import market.sourcing.domain.escrow.command.FindOwedRefund;
import market.sourcing.domain.escrow.command.NoteRefundPaid;
import market.sourcing.domain.escrow.command.NoteToldRefund;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationRestored;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.EscrowEvent;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.escrow.event.PaymentDeclined;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.escrow.event.RefundPaid;
import market.sourcing.domain.escrow.event.ReleaseTakenBack;
import market.sourcing.domain.escrow.event.SurplusReceived;
import market.sourcing.domain.order.Balance;
import market.sourcing.domain.order.GivenBack;
import market.sourcing.domain.order.Settlement;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.rulebook.DeliveryRules;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.AccountId;
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
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** The money of one order, from the first attempt to pay to the last cent released or given back. */
@AggregateRoot(type = "escrow")
public final class Escrow {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private EscrowId id;

    private OrderId order;
    private AccountId buyer;
    private String currency;
    private final Attempts attempts = new Attempts();
    private final PayBacks payBacks = new PayBacks();
    private int movements;
    private long heldMinor;
    /** Of goods, by cases; after an end that has left some of them sold, since then. */
    private long goodsRefundedMinor;

    /** What was paid for the goods that an end has left sold, where the fee was taken of it. */
    private @Nullable Long soldMinor;

    private long goodsFromHeldMinor;
    private long goodsFromReleasedMinor;
    /** What the factory was paid out, and has not given back. */
    private long releasedMinor;

    private boolean isEnded;
    /** What the factory kept then, where the buyer's bank had taken something back before. */
    private @Nullable Long keptReversedMinor;

    private long compensatedMinor;
    /** Of compensations, since a share-out, a reversal or a correction settled all of them. */
    private final List<CompensationTakenBack> takenBack = new ArrayList<>();

    private Fee fee = Fee.NONE;
    /** What the buyer was sent and has to give back; it is set off against whatever is sent next. */
    private long owedByBuyer;

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
        attempts.mustAllBeKnown();
        apply(another);
    }

    /** Where an attempt stands, if it was made here. */
    public Optional<PaymentStanding> standing(PaymentId payment) {
        return attempts.find(payment).map(Payment::standing);
    }

    /**
     * The same for the request that made it.
     *
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED} for another request
     */
    public Optional<PaymentStanding> answerTo(PaymentId payment, String fingerprint) {
        var earlier = attempts.find(payment);
        if (earlier.filter(it -> !it.requested().fingerprint().equals(fingerprint))
                .isPresent()) {
            throw Refused.keyReused();
        }
        return earlier.map(Payment::standing);
    }

    /**
     * The provider collected an attempt that the order was waiting for.
     *
     * @throws Refused as {@link #receive}
     */
    public void hold(PaymentId payment, Money amount, String reference, Instant at) {
        var collected = attempts.of(payment, amount);
        var from = LedgerAccounts.provider(collected.requested().provider());
        apply(new FundsHeld(
                order.value(),
                nextMovement(),
                payment.value(),
                collected.requested().stage(),
                amount.minor(),
                currency,
                collected.requested().provider(),
                reference,
                at,
                new Entries()
                        .move(from, LedgerAccounts.buyer(buyer), amount)
                        .move(LedgerAccounts.buyer(buyer), LedgerAccounts.escrow(order), amount)
                        .list()));
    }

    /**
     * The provider collected an attempt that nobody owed any more; what the buyer owes otherwise comes off what goes back.
     *
     * @throws Refused {@link RefusalCode#PAYMENT_UNKNOWN}, {@link RefusalCode#PAYMENT_DIFFERS}
     */
    public void receive(PaymentId payment, Money amount, String reference, Instant at) {
        var provider = attempts.of(payment, amount).requested().provider();
        var back = unowed(amount);
        apply(new SurplusReceived(
                order.value(),
                nextMovement(),
                payment.value(),
                amount.minor(),
                currency,
                reference,
                back.isPositive() ? new PayBack(payBacks.id(1, tail()), payment.value(), provider, back.minor()) : null,
                at,
                new Entries()
                        .move(LedgerAccounts.provider(provider), LedgerAccounts.buyer(buyer), amount)
                        .list()));
    }

    /**
     * The provider did not collect an attempt; nothing happens when it is settled.
     *
     * @throws Refused {@link RefusalCode#PAYMENT_UNKNOWN}
     */
    public void decline(PaymentId payment, String code, Instant at) {
        if (attempts.known(payment).isPending()) {
            apply(new PaymentDeclined(order.value(), payment.value(), code, at));
        }
    }

    /** The refusal of a payment that was never asked for. */
    public static Refused paymentUnknown(PaymentId payment) {
        return new Refused(RefusalCode.PAYMENT_UNKNOWN, "There is no such payment.", Map.of("id", payment.value()));
    }

    /** Gives the factory what is held, less the fee; nothing happens when nothing is. */
    public void release(FactoryId factory, OrderTerms terms, TradeRules rules, Instant at) {
        if (heldMinor == 0) {
            return;
        }
        var held = held();
        var taken = Fee.of(sold(Money.of(terms.goodsMinor(), currency)), held, rules);
        apply(new FundsReleased(
                order.value(),
                nextMovement(),
                factory.value(),
                held.minor(),
                taken.minor(),
                currency,
                rules.version(),
                at,
                new Entries()
                        .move(LedgerAccounts.escrow(order), LedgerAccounts.factory(factory), held.minus(taken))
                        .move(LedgerAccounts.escrow(order), LedgerAccounts.FEES, taken)
                        .list()));
    }

    /** Holds again what the factory was paid, before a carrier brought the goods back; nothing happens when nothing was. */
    public void takeBackRelease(FactoryId factory, TradeRules rules, Instant at) {
        if (releasedMinor <= 0) {
            return;
        }
        var released = Money.of(releasedMinor, currency);
        var feeBack = fee.left(released);
        apply(new ReleaseTakenBack(
                order.value(),
                nextMovement(),
                factory.value(),
                released.minor(),
                feeBack.minor(),
                currency,
                rules.version(),
                at,
                new Entries()
                        .move(LedgerAccounts.factory(factory), LedgerAccounts.escrow(order), released.minus(feeBack))
                        .move(LedgerAccounts.FEES, LedgerAccounts.escrow(order), feeBack)
                        .list()));
    }

    /**
     * Shares out what is held of an order that came to nothing; nothing happens when nothing is. What stays sold bears the fee, as
     * if it had been released.
     */
    public void settle(FactoryId factory, Settlement settlement, TradeRules rules, Instant at) {
        if (heldMinor == 0 && !settlement.penalty().isPositive()) {
            return;
        }
        var back = held().minus(settlement.forfeit());
        var taken = Fee.of(settlement.sold(), settlement.forfeit(), rules);
        apply(new FundsRefunded(
                order.value(),
                nextMovement(),
                back.minor(),
                settlement.forfeit().minor(),
                settlement.penalty().minor(),
                currency,
                shareOut(back),
                rules.version(),
                at,
                new Entries()
                        .move(LedgerAccounts.escrow(order), LedgerAccounts.buyer(buyer), back)
                        .move(
                                LedgerAccounts.escrow(order),
                                LedgerAccounts.factory(factory),
                                settlement.forfeit().minus(taken))
                        .move(LedgerAccounts.escrow(order), LedgerAccounts.FEES, taken)
                        .move(LedgerAccounts.factory(factory), LedgerAccounts.buyer(buyer), settlement.penalty())
                        .list(),
                minorOrNull(settlement.compensationBack()),
                minorOrNull(taken),
                taken.isPositive() ? settlement.sold().minor() : null));
    }

    private static @Nullable Long minorOrNull(Money amount) {
        return amount.isPositive() ? amount.minor() : null;
    }

    /** Through the providers goes what the buyer does not owe. */
    private List<PayBack> shareOut(Money amount) {
        return attempts.shareOut(unowed(amount), next -> payBacks.id(next, tail()));
    }

    private Money unowed(Money amount) {
        return Money.of(Math.max(0, amount.minor() - owedByBuyer), currency);
    }

    /** Pays the buyer for late dispatch; nothing happens when it is nothing. */
    public void compensate(PromiseId promise, Money amount, DeliveryRules rules, Instant at) {
        if (!amount.isPositive()) {
            return;
        }
        apply(new CompensationPaid(
                order.value(),
                nextMovement(),
                promise.value(),
                amount.minor(),
                currency,
                shareOut(amount),
                rules.version(),
                at,
                new Entries()
                        .move(LedgerAccounts.escrow(order), LedgerAccounts.buyer(buyer), amount)
                        .list()));
    }

    /**
     * Takes back what was paid for a miss that was none; nothing happens when it is nothing. It was paid out of what was held, so
     * it is held again, unless that is the factory's by now: then it bears the fee that it would have borne before.
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
        if (!amount.isPositive()) {
            return;
        }
        var toEscrow = heldMinor > 0 || !isOver;
        var goods = sold(Money.of(terms.goodsMinor(), currency));
        var taken = toEscrow ? Money.of(0, currency) : fee.moreFor(goods, amount, tradeRules);
        var to = toEscrow ? LedgerAccounts.escrow(order) : LedgerAccounts.factory(new FactoryId(terms.factoryId()));
        apply(new CompensationTakenBack(
                order.value(),
                nextMovement(),
                PromiseId.of(order).value(),
                amount.minor(),
                currency,
                reason.text(),
                toEscrow,
                rules.version(),
                at,
                new Entries()
                        .move(LedgerAccounts.buyer(buyer), to, amount.minus(taken))
                        .move(LedgerAccounts.buyer(buyer), LedgerAccounts.FEES, taken)
                        .list(),
                toEscrow ? null : taken.minor(),
                toEscrow ? null : tradeRules.version()));
    }

    /** What was taken back of compensations after the order's end, which had settled them, also where nothing was left to share out. */
    public Money takenBackAfter(Instant end) {
        return Money.of(
                takenBack.stream()
                        .filter(it -> it.takenBackAt().isAfter(end))
                        .mapToLong(CompensationTakenBack::amountMinor)
                        .sum(),
                currency);
    }

    /** Gives the buyer a compensation again that was taken back wrongly; nothing happens when it is nothing. */
    public void restore(FactoryId factory, Money amount, Reason reason, DeliveryRules rules, Instant at) {
        if (!amount.isPositive()) {
            return;
        }
        var fromEscrow = Money.of(Math.min(heldMinor, amount.minor()), currency);
        apply(new CompensationRestored(
                order.value(),
                nextMovement(),
                PromiseId.of(order).value(),
                factory.value(),
                amount.minor(),
                fromEscrow.minor(),
                currency,
                shareOut(amount),
                reason.text(),
                rules.version(),
                at,
                new Entries()
                        .move(LedgerAccounts.escrow(order), LedgerAccounts.buyer(buyer), fromEscrow)
                        .move(LedgerAccounts.factory(factory), LedgerAccounts.buyer(buyer), amount.minus(fromEscrow))
                        .list()));
    }

    /** Gives money back for goods, also where all of it was paid for their lateness before; nothing happens when it is nothing. */
    public void refundGoods(ReturnedGoods goods, Instant at) {
        if (!goods.total().isPositive() && !goods.goods().isPositive()) {
            return;
        }
        var factory = goods.factory();
        var ofFactory = goods.total().minus(goods.insured());
        var fromEscrow = Money.of(Math.min(heldMinor, ofFactory.minor()), currency);
        var fromFactory = ofFactory.minus(fromEscrow);
        var feeBack = fee.backFor(sold(goods.ordered()).minus(goods.goods()), fromFactory);
        apply(new GoodsRefunded(
                order.value(),
                nextMovement(),
                goods.caseId(),
                factory.value(),
                goods.total().minor(),
                goods.goods().minor(),
                fromEscrow.minor(),
                goods.insured().minor(),
                feeBack.minor(),
                currency,
                shareOut(goods.total()),
                goods.returnRule(),
                goods.platformRules(),
                at,
                new Entries()
                        .move(LedgerAccounts.escrow(order), LedgerAccounts.buyer(buyer), fromEscrow)
                        .move(LedgerAccounts.factory(factory), LedgerAccounts.buyer(buyer), fromFactory)
                        .move(LedgerAccounts.FREIGHT_INSURANCE, LedgerAccounts.buyer(buyer), goods.insured())
                        .move(LedgerAccounts.FEES, LedgerAccounts.factory(factory), feeBack)
                        .list()));
    }

    /** What has not gone back of the goods. */
    private Money sold(Money ordered) {
        return (soldMinor == null ? ordered : Money.of(soldMinor, currency))
                .minus(Money.of(goodsRefundedMinor, currency));
    }

    /**
     * What there is to share out at an end of the order. The factory bears what was paid for lateness, and for ways back, out of
     * the buyer's own held money; nobody is credited with that of what he did not pay for.
     *
     * @param before what cases gave back
     */
    public Balance balance(GivenBack before) {
        // What follows from an end is computed from what was so at the end.
        boolean reversed = isEnded ? keptReversedMinor != null : isReversed();
        long ways = goodsFromHeldMinor - before.price().minor();
        long setOff = before.setOff().minor();
        return new Balance(
                held(),
                Money.of(Math.max(0, ways + (reversed ? 0 : compensatedMinor - setOff)), currency),
                Money.of(reversed ? Math.max(0, compensatedMinor - setOff) : 0, currency),
                before,
                reversed,
                keptReversedMinor == null ? null : Money.of(keptReversedMinor, currency));
    }

    /** The most that is paid for lateness: what is held, unless the buyer's bank took something of it back. */
    public Money creditable() {
        return isReversed() ? Money.of(0, currency) : held();
    }

    private boolean isReversed() {
        return !reversed().isEmpty();
    }

    /** What the buyer got for lateness, and still has. */
    public Money compensated() {
        return Money.of(compensatedMinor, currency);
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
        var collected = attempts.collected(payment);
        var reversal = Reversal.of(collected, amount, payBacks.owedOf(payment), usable);
        var provider = LedgerAccounts.provider(collected.requested().provider());
        apply(new PaymentReversed(
                order.value(),
                nextMovement(),
                payment.value(),
                amount.minor(),
                reversal.held().minor(),
                reversal.owed().minor(),
                currency,
                collected.requested().provider(),
                reference,
                reason.value(),
                reversal.unsentIds(),
                at,
                new Entries()
                        .move(LedgerAccounts.escrow(order), provider, reversal.held())
                        .move(LedgerAccounts.buyer(buyer), provider, amount.minus(reversal.held()))
                        .list()));
    }

    /** Payments of the order that their providers took back; a surplus is none. */
    public List<ReversedPayment> reversed() {
        return attempts.reversed();
    }

    /** Nothing happens when it is known; a refund that nobody owes is refused. */
    @CommandHandler
    long noteRefundPaid(NoteRefundPaid command) {
        var unsent = payBacks.unsent(command.refundId());
        unsent.ifPresentOrElse(payBack -> paidBack(payBack, command), () -> mustBeKnown(command.refundId()));
        return getVersion();
    }

    /** The same for what a provider tells by itself; it is refused when it is not what was to be sent. */
    @CommandHandler
    long noteToldRefund(NoteToldRefund command) {
        payBacks.unsent(command.refundId()).ifPresent(payBack -> mustBeTold(payBack, command));
        return noteRefundPaid(
                new NoteRefundPaid(command.escrowId(), command.refundId(), command.reference(), command.at()));
    }

    private void mustBeTold(PayBack payBack, NoteToldRefund told) {
        var owed = Money.of(payBack.amountMinor(), currency);
        if (!payBack.paymentId().equals(told.paymentId().value()) || !owed.equals(told.amount())) {
            throw new Refused(
                    RefusalCode.PAYMENT_DIFFERS,
                    "That is not what was to be sent back.",
                    Map.of("owedMinor", owed.minor(), "currency", currency));
        }
    }

    private void paidBack(PayBack payBack, NoteRefundPaid command) {
        var amount = Money.of(payBack.amountMinor(), currency);
        apply(new RefundPaid(
                order.value(),
                nextMovement(),
                payBack.refundId(),
                amount.minor(),
                currency,
                command.reference(),
                command.at(),
                new Entries()
                        .move(LedgerAccounts.buyer(buyer), LedgerAccounts.provider(payBack.provider()), amount)
                        .list()));
    }

    private String nextMovement() {
        return "movement-" + (movements + 1) + "-" + tail();
    }

    private String tail() {
        return order.value().substring(OrderId.PREFIX.length());
    }

    private void mustBeKnown(String refundId) {
        if (!payBacks.isKnown(refundId, tail())) {
            throw new Refused(RefusalCode.REFUND_UNKNOWN, "There is no such refund.", Map.of("id", refundId));
        }
    }

    @CommandHandler
    Optional<OwedRefund> owed(FindOwedRefund query) {
        return payBacks.owed(query.refundId())
                .map(payBack -> new OwedRefund(
                        payBack.refundId(),
                        payBack.paymentId(),
                        payBack.provider(),
                        Money.of(payBack.amountMinor(), currency)));
    }

    public Money held() {
        return Money.of(heldMinor, currency);
    }

    @EventSourcingHandler
    void evolve(EscrowEvent event) {
        switch (event) {
            case PaymentRequested it -> on(it);
            case PaymentDeclined it -> on(it);
            case FundsHeld it -> on(it);
            case SurplusReceived it -> on(it);
            case FundsReleased it -> on(it);
            case ReleaseTakenBack it -> on(it);
            case FundsRefunded it -> on(it);
            case RefundPaid it -> on(it);
            case CompensationPaid it -> on(it);
            case CompensationTakenBack it -> on(it);
            case CompensationRestored it -> on(it);
            case GoodsRefunded it -> on(it);
            case PaymentReversed it -> on(it);
        }
    }

    private void on(PaymentRequested event) {
        if (attempts.isEmpty()) {
            order = new OrderId(event.orderId());
            id = EscrowId.of(order);
            buyer = new AccountId(event.buyerId());
            currency = event.currency();
        }
        attempts.add(event);
    }

    private void on(PaymentDeclined event) {
        attempts.became(event.paymentId(), PaymentStatus.DECLINED, event.code());
    }

    private void on(FundsHeld event) {
        movements++;
        heldMinor += event.amountMinor();
        attempts.became(event.paymentId(), PaymentStatus.HELD, event.reference());
    }

    private void on(SurplusReceived event) {
        movements++;
        attempts.became(event.paymentId(), PaymentStatus.RETURNED, event.reference());
        owedByBuyer -= event.setOffMinor();
        event.payBacks().forEach(this::owe);
    }

    private void on(FundsReleased event) {
        movements++;
        heldMinor -= event.amountMinor();
        releasedMinor += event.amountMinor();
        fee = fee.taken(event);
    }

    /** What cases gave back of it counts as given back of what was held. */
    private void on(ReleaseTakenBack event) {
        movements++;
        heldMinor += event.amountMinor();
        goodsFromHeldMinor += goodsFromReleasedMinor;
        releasedMinor = 0;
        goodsFromReleasedMinor = 0;
        fee = Fee.NONE;
    }

    private void on(GoodsRefunded event) {
        movements++;
        heldMinor -= event.fromEscrowMinor();
        goodsFromHeldMinor += event.fromEscrowMinor();
        var fromReleased =
                Math.min(releasedMinor, event.amountMinor() - event.insuredMinor() - event.fromEscrowMinor());
        releasedMinor -= fromReleased;
        goodsFromReleasedMinor += fromReleased;
        goodsRefundedMinor += event.goodsMinor();
        fee = fee.back(event);
        send(event.amountMinor(), event.payBacks());
    }

    private void on(FundsRefunded event) {
        movements++;
        keptReversedMinor = !isEnded && isReversed() ? Long.valueOf(event.forfeitMinor()) : keptReversedMinor;
        isEnded = true;
        heldMinor -= event.amountMinor() + event.forfeitMinor();
        releasedMinor += event.forfeitMinor();
        var compensationBack = event.compensationBackMinor();
        compensatedMinor -= compensationBack == null ? 0 : compensationBack;
        takenBack.clear();
        fee = fee.taken(event);
        if (event.soldMinor() != null) {
            soldMinor = event.soldMinor();
            goodsRefundedMinor = 0;
        }
        send(event.amountMinor(), event.payBacks());
    }

    private void on(CompensationPaid event) {
        movements++;
        compensatedMinor += event.amountMinor();
        heldMinor -= event.amountMinor();
        send(event.amountMinor(), event.payBacks());
    }

    private void on(CompensationTakenBack event) {
        movements++;
        compensatedMinor -= event.amountMinor();
        heldMinor += event.toEscrow() ? event.amountMinor() : 0;
        releasedMinor += event.toEscrow() ? 0 : event.amountMinor();
        owedByBuyer += event.amountMinor();
        takenBack.add(event);
        fee = fee.taken(event);
    }

    private void on(CompensationRestored event) {
        movements++;
        compensatedMinor += event.amountMinor();
        heldMinor -= event.fromEscrowMinor();
        releasedMinor = Math.max(0, releasedMinor - (event.amountMinor() - event.fromEscrowMinor()));
        takenBack.clear();
        send(event.amountMinor(), event.payBacks());
    }

    /** What the buyer owes is set off; what is more than the payments, such as a way back, stays on the buyer's account. */
    private void send(long amountMinor, List<PayBack> through) {
        owedByBuyer -= Math.min(owedByBuyer, amountMinor);
        through.forEach(this::owe);
    }

    private void owe(PayBack payBack) {
        payBacks.owe(payBack);
        attempts.returned(payBack);
    }

    private void on(RefundPaid event) {
        movements++;
        owedByBuyer += payBacks.sent(event.refundId());
    }

    private void on(PaymentReversed event) {
        movements++;
        heldMinor -= event.heldMinor();
        takenBack.clear();
        owedByBuyer += event.owedMinor();
        payBacks.drop(event.unsentRefunds());
        attempts.became(event.paymentId(), PaymentStatus.REVERSED, event.reasonCode());
    }
}
