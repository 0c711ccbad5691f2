package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.returns.ReturnReason.DAMAGED;
import static market.sourcing.domain.returns.ReturnReason.LATE;
import static market.sourcing.domain.returns.ReturnReason.NO_REASON;
import static market.sourcing.domain.returns.ReturnReason.SHORT;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OTHER_OWNER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.compensated;
import static market.sourcing.domain.vocabulary.Deliveries.missed;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.complete;
import static market.sourcing.domain.vocabulary.Orders.confirmReceipt;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.LETTER;
import static market.sourcing.domain.vocabulary.Returns.OTHER_CASE;
import static market.sourcing.domain.vocabulary.Returns.PHOTO;
import static market.sourcing.domain.vocabulary.Returns.accept;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.inspect;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.received;
import static market.sourcing.domain.vocabulary.Returns.released;
import static market.sourcing.domain.vocabulary.Returns.ruleStated;
import static market.sourcing.domain.vocabulary.Returns.sendBack;
import static market.sourcing.domain.vocabulary.Returns.show;
import static market.sourcing.domain.vocabulary.Returns.withdraw;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.command.WithdrawReturn;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Payments;
import org.junit.jupiter.api.Test;

class ReturnMoneyFixtureTest {

    private static GoodsRefunded refunded(
            int movement, long total, long goods, long fromEscrow, long feeBack, Entry... entries) {
        return new GoodsRefunded(
                ORDER.value(),
                "movement-" + movement + "-first",
                CASE.value(),
                Factories.FACTORY.value(),
                total,
                goods,
                fromEscrow,
                0,
                feeBack,
                "CNY",
                List.of(Payments.payBack(1, "one", total)),
                "returns-1",
                "returns-1",
                LATER,
                List.of(entries));
    }

    @Test
    void before_the_release_money_comes_from_what_is_held() {
        assertThat(after(received(), open(SHORT, 10)).when(accept()).written(GoodsRefunded.class))
                .isEqualTo(refunded(
                        2,
                        62_00,
                        60_00,
                        62_00,
                        0,
                        new Entry("escrow/order-first", 62_00),
                        new Entry("buyer/account-buyer", -62_00)));
    }

    @Test
    void after_it_the_factory_pays_and_gets_its_fee_back() {
        assertThat(after(released(), open(SHORT, 10)).when(accept()).written(GoodsRefunded.class))
                .isEqualTo(refunded(
                        3,
                        62_00,
                        60_00,
                        0,
                        60,
                        new Entry("buyer/account-buyer", -62_00),
                        new Entry("factory/factory-bags", 61_40),
                        new Entry("platform/fees", 60)));
    }

    @Test
    void no_more_fee_goes_back_than_was_taken() {
        assertThat(after(released(), open(SHORT, 100))
                        .when(accept())
                        .written(GoodsRefunded.class)
                        .feeBackMinor())
                .isEqualTo(6_00);
    }

    @Test
    void insurance_pays_its_own_part() {
        var terms = new PlainReturnTerms(168, "ORDINARY", false, 1, 1_000, 0, "BUYER", true, "FACTORY", 72, false);
        var bought = Bound.toBagsUnderOwnRule("SPOT");
        var back = after(received(bought).and(ruleStated(terms)), open(NO_REASON, 10), accept(), sendBack())
                .when(inspect(Inspection.FULL));
        assertThat(back.written(GoodsRefunded.class).entries())
                .containsExactly(
                        new Entry("escrow/order-first", 54_00),
                        new Entry("buyer/account-buyer", -66_00),
                        new Entry("platform/freight-insurance", 12_00));
    }

    @Test
    void what_is_more_than_was_paid_stays_on_the_buyers_account() {
        var back = after(received(), open(DAMAGED, 100), accept(), sendBack())
                .when(inspect(Inspection.FULL))
                .written(GoodsRefunded.class);
        assertThat(back.amountMinor()).isEqualTo(632_00);
        assertThat(back.fromEscrowMinor()).isEqualTo(620_00);
        assertThat(back.payBacks()).containsExactly(Payments.payBack(1, "one", 620_00));
    }

    @Test
    void a_compensation_that_was_paid_comes_off_for_the_same_lateness() {
        var late = received()
                .and(started(Bound.toSpotGoods()), missed(100, 600_00, 30_00, LATER), compensated(2, 30_00, LATER));
        var back = after(late, open(LATE, 100), accept(), sendBack("SIM901", 0)).when(inspect(Inspection.FULL));
        assertThat(back.written(ReturnRefundGranted.class).refund().compensationMinor())
                .isEqualTo(30_00);
        assertThat(back.written(GoodsRefunded.class).amountMinor()).isEqualTo(590_00);
    }

    @Test
    void money_waits_while_a_case_is_open_and_is_released_with_its_end() {
        var open = after(received(), open(SHORT, 10), confirmReceipt(BUYER));
        var accepted = open.when(accept());
        var released = accepted.written(FundsReleased.class);
        assertThat(released.amountMinor()).isEqualTo(620_00 - 62_00);
        assertThat(released.feeMinor()).isEqualTo(5_40);
        assertThat(accepted.written(CaseClosed.class).releaseAt()).isNull();
    }

    @Test
    void what_is_left_of_the_goods_bears_the_fee_whatever_freight_went_back() {
        var rest = after(received(), open(SHORT, 99), confirmReceipt(BUYER)).when(accept());
        assertThat(rest.written(FundsReleased.class).amountMinor()).isEqualTo(6_20);
        assertThat(rest.written(FundsReleased.class).feeMinor()).isEqualTo(6);
    }

    @Test
    void the_release_waits_for_the_last_case() {
        var both =
                after(received(), open(SHORT, 10), open(OTHER_CASE, SHORT, 10, LATER), confirmReceipt(BUYER), accept());
        var last = both.when(new WithdrawReturn(OTHER_CASE, null, BUYER, LATER));
        assertThat(last.written(FundsReleased.class).amountMinor()).isEqualTo(558_00);
    }

    @Test
    void the_time_of_release_passes_without_one_and_is_set_anew() {
        var open = after(received(), open(SHORT, 10));
        open.when(complete()).writesNothing();
        var closed = open.when(withdraw());
        assertThat(closed.written(CaseClosed.class).releaseAt()).isEqualTo(inDays(10));
        closed.then(new CompleteOrder(ORDER, inDays(10).minusNanos(1))).writesNothing();
        assertThat(closed.then(new CompleteOrder(ORDER, inDays(10)))
                        .written(OrderCompleted.class)
                        .completedAt())
                .isEqualTo(inDays(10));
    }

    @Test
    void parties_show_more_once() {
        var open = after(received(), open(DAMAGED, 10));
        assertThat(open.when(show(OWNER, LETTER)).written(EvidenceAdded.class))
                .isEqualTo(new EvidenceAdded(
                        CASE.value(), ORDER.value(), OWNER.account().value(), "FACTORY", LETTER, LATER));
        open.when(show(OWNER, LETTER)).writesNothing();
        open.when(show(BUYER, PHOTO)).writesNothing();
        open.when(show(BUYER, LETTER)).isRefused(RefusalCode.EVIDENCE_UNKNOWN);
        open.when(show(OTHER_OWNER, LETTER)).isRefused(RefusalCode.CASE_UNKNOWN);
        after(received(), open(DAMAGED, 10), withdraw())
                .when(show(OWNER, LETTER))
                .isRefused(RefusalCode.CASE_CLOSED);
    }
}
