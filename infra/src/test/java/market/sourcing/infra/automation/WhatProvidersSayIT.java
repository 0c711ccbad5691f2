package market.sourcing.infra.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.escrow.PaymentStatus;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.PaymentDeclined;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.escrow.event.RefundPaid;
import market.sourcing.domain.escrow.event.SurplusReceived;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.payment.Answer;
import market.sourcing.domain.payment.PayBack;
import market.sourcing.domain.payment.PaymentNotice;
import market.sourcing.domain.payment.PaymentNotice.Outcome;
import market.sourcing.domain.payment.PaymentProvider;
import market.sourcing.domain.payment.RefundAnswer;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.ReasonCode;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.payments.Cashier;
import market.sourcing.infra.trade.Till;
import market.sourcing.infra.trade.TwoNodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No payment and no refund stays unknown, whatever gets lost on the way. */
class WhatProvidersSayIT extends AutomationScene {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration NEXT_QUESTION = Duration.ofMinutes(10);
    private static final String PAYMENT = "payment-1";
    private static final Money TOTAL = Money.of(10_000, "CNY");

    private final WhenProviderTellsOfPaymentThenItIsNoted notices =
            new WhenProviderTellsOfPaymentThenItIsNoted(nodes.log().commands(), cashier);

    @BeforeEach
    void an_order() {
        order(ProductionKind.SPOT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void after_a_crash_before_the_answer_the_provider_that_has_collected_is_asked(boolean down) {
        till.request(0, ORDER, PAYMENT, START);
        provider.books.put(PAYMENT, new Answer.Approved("ch-1"));
        pass(PATIENCE, down);
        assertThat(awaitOne(FundsHeld.class).reference()).isEqualTo("ch-1");
        awaitOne(OrderPaid.class);
        assertThat(awaitOver(TimerKind.PAYMENT_CHECK)).isOne();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void after_a_crash_before_the_charge_the_buyer_can_try_again(boolean down) {
        till.request(0, ORDER, PAYMENT, START);
        pass(PATIENCE, down);
        assertThat(awaitOne(PaymentDeclined.class).code()).isEqualTo(PaymentProvider.UNKNOWN);
        assertThat(awaitOver(TimerKind.PAYMENT_CHECK)).isOne();

        provider.books.put("payment-2", new Answer.Approved("ch-2"));
        assertThat(pay("payment-2")).isEqualTo(PaymentStatus.HELD);
        awaitOne(FundsHeld.class);
    }

    @Test
    void a_provider_that_does_not_know_yet_is_asked_again() {
        provider.books.put(PAYMENT, new Answer.Pending());
        assertThat(pay(PAYMENT)).isEqualTo(PaymentStatus.REQUESTED);
        pass(PATIENCE, false);
        awaitPutOff(TimerKind.PAYMENT_CHECK);
        provider.books.put(PAYMENT, new Answer.Declined("INSUFFICIENT_FUNDS"));
        pass(NEXT_QUESTION, false);
        assertThat(awaitOne(PaymentDeclined.class).code()).isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(awaitOver(TimerKind.PAYMENT_CHECK)).isEqualTo(2);
    }

    @Test
    void a_provider_out_of_reach_leaves_the_payment_open_until_it_is_asked() {
        assertThat(pay(PAYMENT)).isEqualTo(PaymentStatus.REQUESTED);
        provider.books.put(PAYMENT, new Answer.Approved("ch-1"));
        pass(PATIENCE, false);
        awaitOne(FundsHeld.class);
        assertThat(pay(PAYMENT)).isEqualTo(PaymentStatus.HELD);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_refund_is_asked_for_until_it_is_paid_and_noted_once(boolean down) {
        till.pay(0, ORDER, PAYMENT, START);
        provider.refunds.add(new RefundAnswer.Pending());
        cancel();
        awaitPutOff(TimerKind.REFUND_PAYOUT);
        pass(NEXT_QUESTION, down);
        assertThat(awaitOne(RefundPaid.class).amountMinor()).isEqualTo(10_000);
        assertThat(awaitOver(TimerKind.REFUND_PAYOUT)).isEqualTo(2);
        assertThat(provider.askedBack).hasSize(2).containsOnly(new PayBack("refund-1-1", PAYMENT, TOTAL));
    }

    @Test
    void a_refund_that_is_refused_is_owed_still_and_asked_for_an_hour_later() {
        till.pay(0, ORDER, PAYMENT, START);
        provider.refunds.add(new RefundAnswer.Refused("ACCOUNT_CLOSED"));
        cancel();
        awaitPutOff(TimerKind.REFUND_PAYOUT);
        assertThat(all(RefundPaid.class)).isEmpty();
        pass(Duration.ofHours(1), false);
        awaitOne(RefundPaid.class);
    }

    @Test
    void money_that_comes_when_the_order_is_over_goes_back() {
        till.request(0, ORDER, PAYMENT, START);
        cancel();
        tell(Till.PROVIDER, Outcome.APPROVED, TOTAL);
        tell(Till.PROVIDER, Outcome.APPROVED, TOTAL);
        assertThat(awaitOne(SurplusReceived.class).amountMinor()).isEqualTo(10_000);
        awaitOne(RefundPaid.class);
        assertThat(all(FundsHeld.class)).isEmpty();
        assertThat(awaitOver(TimerKind.REFUND_PAYOUT)).isOne();
    }

    @Test
    void a_notice_may_come_before_the_answer_and_after_it() {
        till.request(0, ORDER, PAYMENT, START);
        tell(Till.PROVIDER, Outcome.APPROVED, TOTAL);
        provider.books.put(PAYMENT, new Answer.Approved("ch-1"));
        cashier.note(ORDER, new PaymentId(PAYMENT), TOTAL, new Answer.Approved("ch-1"), TwoNodes.BUYER);
        tell(Till.PROVIDER, Outcome.DECLINED, TOTAL);
        awaitOne(FundsHeld.class);
        assertThat(all(PaymentDeclined.class)).isEmpty();
    }

    @Test
    void a_notice_that_does_not_fit_is_refused_and_writes_nothing() {
        till.request(0, ORDER, PAYMENT, START);
        var before = nodes.events().size();
        assertRefused(RefusalCode.PAYMENT_DIFFERS, Till.PROVIDER, Money.of(9_999, "CNY"));
        assertRefused(RefusalCode.PAYMENT_DIFFERS, Till.PROVIDER, Money.of(10_000, "USD"));
        assertRefused(RefusalCode.PAYMENT_UNKNOWN, "another", TOTAL);
        assertThat(nodes.events()).hasSize(before);

        tell(Till.PROVIDER, Outcome.APPROVED, TOTAL);
        awaitOne(FundsHeld.class);
    }

    @Test
    void a_reversal_that_is_told_before_the_approval_is_not_lost_for_the_provider_is_asked() {
        till.request(0, ORDER, PAYMENT, START);
        assertThatThrownBy(() -> tellOfReversal("event-2"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(RefusalCode.PAYMENT_NOT_COLLECTED));
        assertThat(all(PaymentReversed.class)).isEmpty();
        provider.books.put(PAYMENT, new Answer.Approved("ch-1"));
        tellOfReversal("event-2");
        tellOfReversal("event-3");
        tell(Till.PROVIDER, Outcome.APPROVED, TOTAL);

        assertThat(awaitOne(FundsHeld.class).reference()).isEqualTo("ch-1");
        assertThat(awaitOne(PaymentReversed.class).reasonCode()).isEqualTo("10.4");
        assertThat(awaitOne(OrderClosedReversed.class).paymentId()).isEqualTo(PAYMENT);
        awaitOne(PromiseEnded.class);
        assertThat(awaitOver(TimerKind.PAYMENT_CHECK)).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_refund_that_was_not_sent_is_not_sent_after_a_reversal(boolean down) {
        till.pay(0, ORDER, PAYMENT, START);
        provider.refunds.add(new RefundAnswer.Pending());
        cancel();
        awaitPutOff(TimerKind.REFUND_PAYOUT);
        tellOfReversal("event-2");
        assertThat(awaitOne(PaymentReversed.class).unsentRefunds()).containsExactly("refund-1-1");
        pass(NEXT_QUESTION, down);
        assertThat(awaitOver(TimerKind.REFUND_PAYOUT)).isOne();
        assertThat(provider.askedBack).hasSize(1);
        assertThat(all(RefundPaid.class)).isEmpty();
    }

    private void tellOfReversal(String event) {
        var reason = new ReasonCode("10.4");
        notices.take(
                Till.PROVIDER,
                new PaymentNotice(event, PAYMENT, ORDER.value(), Outcome.REVERSED, "ch-1", TOTAL, reason, null));
    }

    private void assertRefused(RefusalCode code, String by, Money amount) {
        assertThatThrownBy(() -> tell(by, Outcome.APPROVED, amount))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private void tell(String by, Outcome outcome, Money amount) {
        notices.take(by, new PaymentNotice("event-1", PAYMENT, ORDER.value(), outcome, "ch-1", amount));
    }

    private PaymentStatus pay(String payment) {
        var wish = new Cashier.Wish(ORDER, new PaymentId(payment), Till.PROVIDER, "token", "f");
        return cashier.pay(wish, TwoNodes.BUYER).standing().status();
    }

    private void cancel() {
        nodes.<Long>send(1, new CancelOrder(ORDER, null, TwoNodes.BUYER, "no more", clock.instant()), TwoNodes.BUYER);
    }

    /** Its handler has asked for a later try. */
    private void awaitPutOff(TimerKind kind) {
        await().until(() -> fired(kind) == 1
                && nodes.log()
                                .jdbc()
                                .queryForList(
                                        "select subject from timer where kind = ? and due_at > ?",
                                        String.class,
                                        kind.name(),
                                        clock.instant().toString())
                                .size()
                        == 1);
    }
}
