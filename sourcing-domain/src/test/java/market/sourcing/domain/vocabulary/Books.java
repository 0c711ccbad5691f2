package market.sourcing.domain.vocabulary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.escrow.event.MoneyMoved;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.escrow.event.RefundPaid;
import market.sourcing.domain.escrow.event.ReleaseTakenBack;
import market.sourcing.domain.escrow.event.SurplusReceived;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.OrderId;

/** Keeps the books of one order a second time, from its events, and looks after each whether they add up. */
public final class Books {
    private final String escrow;
    private final String buyer;
    private final Map<String, Long> accounts = new HashMap<>();
    private final Map<String, Long> asked = new HashMap<>();
    private final Map<String, PayBack> owed = new HashMap<>();
    private final Map<String, PayBack> dropped = new HashMap<>();
    private final Map<String, Long> returned = new HashMap<>();
    private final Map<String, Long> sent = new HashMap<>();
    private final Set<String> collected = new HashSet<>();
    private final Set<String> reversals = new HashSet<>();
    private long paid;
    private long surplus;
    private long released;
    private long refunded;
    private long forfeited;
    private long penalties;
    private long compensated;
    private long backInEscrow;
    private long backAtFactory;
    private long sentBack;
    private long reversed;
    private long reversedFromHeld;
    /** What the buyer got twice: refunded, and reversed. */
    private long twice;

    private long goodsFromEscrow;
    private long goodsFromFactory;
    private long insured;
    /** What the platform owes the buyer and no payment takes back. */
    private long onAccount;
    /** What the buyer has to give back. */
    private long debt;

    /** Of the buyer's first order. */
    public Books() {
        this(Orders.ORDER, Actors.BUYER);
    }

    public Books(OrderId order, Actor buyer) {
        this.escrow = "escrow/" + order.value();
        this.buyer = "buyer/" + buyer.account().value();
    }

    /** What was asked for under a payment's id; 1 when nothing was. */
    public long asked(String paymentId) {
        return asked.getOrDefault(paymentId, 1L);
    }

    /** What the provider has not sent back of it. */
    public long left(String paymentId) {
        return asked(paymentId) - sent.getOrDefault(paymentId, 0L);
    }

    public void book(Object event) {
        switch (event) {
            case PaymentRequested it -> asked.put(it.paymentId(), it.amountMinor());
            case FundsHeld it -> {
                paid += it.amountMinor();
                collected.add(it.paymentId());
            }
            case SurplusReceived it -> {
                surplus += it.amountMinor();
                collected.add(it.paymentId());
                send(it.amountMinor(), it.payBacks());
            }
            case FundsReleased it -> released += it.amountMinor();
            case ReleaseTakenBack it -> released -= it.amountMinor();
            case FundsRefunded it -> {
                refunded += it.amountMinor();
                forfeited += it.forfeitMinor();
                penalties += it.penaltyMinor();
                send(it.amountMinor(), it.payBacks());
            }
            case CompensationPaid it -> {
                compensated += it.amountMinor();
                send(it.amountMinor(), it.payBacks());
            }
            case GoodsRefunded it -> {
                goodsFromEscrow += it.fromEscrowMinor();
                goodsFromFactory += it.amountMinor() - it.fromEscrowMinor() - it.insuredMinor();
                insured += it.insuredMinor();
                send(it.amountMinor(), it.payBacks());
            }
            case CompensationTakenBack it -> {
                backInEscrow += it.toEscrow() ? it.amountMinor() : 0;
                backAtFactory += it.toEscrow() ? 0 : it.amountMinor();
                debt += it.amountMinor();
            }
            case RefundPaid it -> paidBack(it);
            case PaymentReversed it -> reverse(it);
            default -> {}
        }
        if (event instanceof MoneyMoved moved) {
            assertThat(moved.entries().stream().mapToLong(Entry::minor).sum()).isZero();
            moved.entries().forEach(entry -> accounts.merge(entry.account(), entry.minor(), Long::sum));
            addUp();
        }
    }

    /** What the buyer owes is set off, payments take the rest; what is more, such as a way back, stays on the account. */
    private void send(long minor, List<PayBack> payBacks) {
        var setOff = Math.min(debt, minor);
        var through = payBacks.stream().mapToLong(PayBack::amountMinor).sum();
        assertThat(through).isEqualTo(Math.min(minor - setOff, refundable()));
        onAccount += minor - setOff - through;
        debt -= setOff;
        payBacks.forEach(this::owe);
    }

    private long refundable() {
        return collected.stream()
                .filter(payment -> !reversals.contains(payment))
                .mapToLong(payment -> asked(payment) - returned.getOrDefault(payment, 0L))
                .sum();
    }

    private void owe(PayBack payBack) {
        assertThat(reversals).doesNotContain(payBack.paymentId());
        assertThat(owed.put(payBack.refundId(), payBack)).isNull();
        assertThat(returned.merge(payBack.paymentId(), payBack.amountMinor(), Long::sum))
                .isLessThanOrEqualTo(asked(payBack.paymentId()));
    }

    private void paidBack(RefundPaid refund) {
        var unwanted = dropped.remove(refund.refundId());
        var payBack = unwanted == null ? requireNonNull(owed.remove(refund.refundId())) : unwanted;
        assertThat(refund.amountMinor()).isEqualTo(payBack.amountMinor());
        sentBack += refund.amountMinor();
        sent.merge(payBack.paymentId(), refund.amountMinor(), Long::sum);
        debt += unwanted == null ? 0 : unwanted.amountMinor();
        twice += unwanted == null ? 0 : unwanted.amountMinor();
    }

    private void reverse(PaymentReversed event) {
        assertThat(reversals.add(event.paymentId())).isTrue();
        twice += event.amountMinor() - left(event.paymentId());
        reversed += event.amountMinor();
        reversedFromHeld += event.heldMinor();
        debt += event.owedMinor();
        for (var refund : event.unsentRefunds()) {
            dropped.put(refund, requireNonNull(owed.remove(refund)));
        }
        assertThat(owed.values()).noneMatch(payBack -> payBack.paymentId().equals(event.paymentId()));
    }

    private void addUp() {
        var stillHeld = -balance(escrow);
        assertThat(stillHeld).isNotNegative();
        assertThat(paid + backInEscrow)
                .isEqualTo(
                        stillHeld + released + forfeited + refunded + compensated + reversedFromHeld + goodsFromEscrow);
        assertThat(debt).isNotNegative();
        assertThat(-balance(buyer))
                .isEqualTo(refunded
                        + surplus
                        + penalties
                        + compensated
                        + goodsFromEscrow
                        + goodsFromFactory
                        + insured
                        - backInEscrow
                        - backAtFactory
                        - sentBack
                        - (reversed - reversedFromHeld))
                .isEqualTo(unsent() + penalties + onAccount - debt);
        assertThat(backInEscrow + backAtFactory).isLessThanOrEqualTo(compensated);
        assertThat(balance("provider/sandbox"))
                .isEqualTo(paid + surplus - sentBack - reversed)
                .isGreaterThanOrEqualTo(-twice);
        assertThat(-balance("factory/factory-bags") - balance("platform/fees"))
                .isEqualTo(released + forfeited - penalties + backAtFactory - goodsFromFactory);
        assertThat(-balance("platform/fees")).isNotNegative();
        assertThat(balance("platform/freight-insurance")).isEqualTo(insured);
    }

    private long unsent() {
        return owed.values().stream().mapToLong(PayBack::amountMinor).sum();
    }

    /** When an order is over nothing is held for it. */
    public void mustHoldNothing() {
        assertThat(balance(escrow)).isZero();
    }

    /** What the buyer was paid for late dispatch and has not had to give back. */
    public long compensation() {
        return compensated - backInEscrow - backAtFactory;
    }

    /** What of the payments providers still have to send back. */
    public Collection<PayBack> unsentRefunds() {
        return List.copyOf(owed.values());
    }

    /** Collected for the order, whatever became of it. */
    public long paid() {
        return paid;
    }

    /** What the order has cost its buyer: all that providers have of him, and what the marketplace owes him less. */
    public long cost() {
        return balance("provider/sandbox") + balance(buyer);
    }

    /** What the platform has kept of it as its fee. */
    public long fees() {
        return -balance("platform/fees");
    }

    /** What the factory got of what was held, and the platform's fee with it, less what it has given back for goods. */
    public long received() {
        return released + forfeited + backAtFactory - goodsFromFactory;
    }

    private long balance(String account) {
        return accounts.getOrDefault(account, 0L);
    }
}
