package market.sourcing.domain.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.MoneyMoved;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.escrow.event.RefundPaid;
import market.sourcing.domain.escrow.event.SurplusReceived;

/** Keeps the books of the first order a second time, from its events, and looks after each whether they add up. */
public final class Books {
    private final Map<String, Long> accounts = new HashMap<>();
    private final Map<String, Long> asked = new HashMap<>();
    private final Map<String, Long> owed = new HashMap<>();
    private final Map<String, Long> returned = new HashMap<>();
    private long paid;
    private long surplus;
    private long released;
    private long refunded;
    private long forfeited;
    private long penalties;
    private long compensated;
    private long backInEscrow;
    private long backAtFactory;
    private long owedBack;
    private long sentBack;

    /** What was asked for under a payment's id; 1 when nothing was. */
    public long asked(String paymentId) {
        return asked.getOrDefault(paymentId, 1L);
    }

    public void book(Object event) {
        switch (event) {
            case PaymentRequested it -> asked.put(it.paymentId(), it.amountMinor());
            case FundsHeld it -> paid += it.amountMinor();
            case SurplusReceived it -> {
                surplus += it.amountMinor();
                owe(it.payBack());
            }
            case FundsReleased it -> released += it.amountMinor();
            case FundsRefunded it -> {
                refunded += it.amountMinor();
                forfeited += it.forfeitMinor();
                penalties += it.penaltyMinor();
                var through =
                        it.payBacks().stream().mapToLong(PayBack::amountMinor).sum();
                // A compensation that was taken back is set off: the provider has sent that much already.
                assertThat(through).isBetween(it.amountMinor() - backInEscrow, it.amountMinor());
                it.payBacks().forEach(this::owe);
            }
            case CompensationPaid it -> {
                compensated += it.amountMinor();
                // What was taken back of an earlier one is set off.
                assertThat(it.payBacks().stream()
                                .mapToLong(PayBack::amountMinor)
                                .sum())
                        .isBetween(it.amountMinor() - backInEscrow - backAtFactory, it.amountMinor());
                it.payBacks().forEach(this::owe);
            }
            case CompensationTakenBack it -> {
                backInEscrow += it.toEscrow() ? it.amountMinor() : 0;
                backAtFactory += it.toEscrow() ? 0 : it.amountMinor();
            }
            case RefundPaid it -> {
                assertThat(owed.remove(it.refundId())).isEqualTo(it.amountMinor());
                sentBack += it.amountMinor();
            }
            default -> {}
        }
        if (event instanceof MoneyMoved moved) {
            assertThat(moved.entries().stream().mapToLong(Entry::minor).sum()).isZero();
            moved.entries().forEach(entry -> accounts.merge(entry.account(), entry.minor(), Long::sum));
            addUp();
        }
    }

    private void owe(PayBack payBack) {
        owedBack += payBack.amountMinor();
        assertThat(owed.put(payBack.refundId(), payBack.amountMinor())).isNull();
        assertThat(returned.merge(payBack.paymentId(), payBack.amountMinor(), Long::sum))
                .isLessThanOrEqualTo(asked(payBack.paymentId()));
    }

    private void addUp() {
        var held = -balance("escrow/order-first");
        assertThat(held).isNotNegative();
        assertThat(paid + backInEscrow).isEqualTo(held + released + forfeited + refunded + compensated);
        assertThat(-balance("buyer/account-buyer"))
                .isEqualTo(refunded + surplus + penalties + compensated - backInEscrow - backAtFactory - sentBack);
        assertThat(backInEscrow + backAtFactory).isLessThanOrEqualTo(compensated);
        assertThat(balance("provider/sandbox"))
                .isEqualTo(paid + surplus - sentBack)
                .isNotNegative();
        assertThat(-balance("factory/factory-bags") - balance("platform/fees"))
                .isEqualTo(released + forfeited - penalties + backAtFactory);
        assertThat(owed.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(owedBack - sentBack);
    }

    /** When an order is over nothing is held for it. */
    public void mustHoldNothing() {
        assertThat(balance("escrow/order-first")).isZero();
    }

    /** What the buyer was paid for late dispatch and has not had to give back. */
    public long compensation() {
        return compensated - backInEscrow - backAtFactory;
    }

    private long balance(String account) {
        return accounts.getOrDefault(account, 0L);
    }
}
