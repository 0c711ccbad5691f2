package market.sourcing.infra.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import market.sourcing.domain.carrier.Scan;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.RefundPaid;
import market.sourcing.domain.listing.ProductionKind;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.event.OrderClosedUnpaid;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.quote.IssuedQuote;
import market.sourcing.domain.quote.command.IssueQuote;
import market.sourcing.domain.quote.event.QuoteExpired;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.trade.Stall;
import market.sourcing.infra.trade.TwoNodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each happens once, at its instant, also when no node was up then. */
class WhatTimeDoesIT extends AutomationScene {
    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_quote_lapses_after_a_day(boolean down) {
        var lines = List.of(Stall.pieces(stall.offers("coat", "CNY", ProductionKind.SPOT, 10), 1));
        nodes.<IssuedQuote>send(
                0, new IssueQuote(new QuoteId("quote-1"), TwoNodes.BUYER, lines, null, START, "f"), TwoNodes.BUYER);
        pass(DAY, down);
        assertThat(awaitOne(QuoteExpired.class).expiredAt()).isEqualTo(START.plus(DAY));
        assertThat(awaitOver(TimerKind.QUOTE_EXPIRY)).isOne();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_unpaid_order_closes_after_five_days_and_gives_its_goods_back(boolean down) {
        order(ProductionKind.SPOT);
        pass(DAY.multipliedBy(5), down);
        var closed = awaitOne(OrderClosedUnpaid.class);
        assertThat(closed.closedAt()).isEqualTo(START.plus(DAY.multipliedBy(5)));
        assertThat(closed.stage()).isEqualTo("FULL");
        assertThat(awaitOne(StockReleased.class).units()).isEqualTo(10);
        assertThat(awaitOver(TimerKind.UNPAID_CLOSE)).isOne();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_balance_that_never_comes_costs_nothing_where_no_work_was_shown_and_the_deposit_goes_back(boolean down) {
        order(ProductionKind.MADE_TO_ORDER);
        till.pay(0, ORDER, "payment-1", START);
        pass(DAY.multipliedBy(Stall.LEAD_TIME_DAYS + 5), down);
        var closed = awaitOne(OrderClosedUnpaid.class);
        assertThat(closed.closedAt()).isEqualTo(START.plus(DAY.multipliedBy(Stall.LEAD_TIME_DAYS + 5)));
        assertThat(closed.stage()).isEqualTo("BALANCE");
        assertThat(awaitOne(FundsRefunded.class))
                .returns(0L, FundsRefunded::forfeitMinor)
                .returns(3000L, FundsRefunded::amountMinor);
        assertThat(awaitOver(TimerKind.BALANCE_DUE)).isOne();

        assertThat(awaitOne(RefundPaid.class).amountMinor()).isEqualTo(3000);
        assertThat(awaitOver(TimerKind.REFUND_PAYOUT)).isOne();
        assertThat(provider.askedBack).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void money_goes_to_the_factory_for_what_a_carrier_has_when_the_buyer_stays_silent(boolean down) {
        handedOver("SIM758");
        var scan = new Scan("scan-1", ScanKind.ACCEPTED, START, null);
        nodes.<Boolean>send(0, new NoteScan("simulated", "SIM758", scan, START), TwoNodes.OPERATOR);
        pass(DAY.multipliedBy(10), down);
        assertThat(awaitOne(OrderCompleted.class).completedAt()).isEqualTo(START.plus(DAY.multipliedBy(10)));
        assertThat(awaitOne(FundsReleased.class))
                .returns(10_000L, FundsReleased::amountMinor)
                .returns(100L, FundsReleased::feeMinor);
        assertThat(awaitOver(TimerKind.ESCROW_RELEASE)).isOne();
        assertThat(all(OrderClosedUnpaid.class)).isEmpty();
    }

    /** No carrier has the goods: that they are late was judged, and paid for, before. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_only_the_factory_tells_of_is_asked_for(boolean down) {
        handedOver(null);
        pass(DAY.multipliedBy(30), down);
        assertThat(awaitOne(ReceiptAsked.class).askedAt()).isEqualTo(START.plus(DAY.multipliedBy(30)));
        assertThat(awaitOne(CompensationPaid.class).amountMinor()).isEqualTo(500);
        assertThat(all(FundsReleased.class)).isEmpty();
    }

    private void handedOver(@Nullable String tracking) {
        order(ProductionKind.SPOT);
        till.pay(0, ORDER, "payment-1", START);
        nodes.<Long>send(
                0,
                new HandOverOrder(
                        ORDER,
                        null,
                        stall.owner(),
                        new Shipment(tracking == null ? null : "simulated", tracking),
                        List.of(),
                        START),
                stall.owner());
    }
}
