package market.sourcing.domain.returns;

import static market.sourcing.domain.returns.ReturnReason.DAMAGED;
import static market.sourcing.domain.returns.ReturnReason.LATE;
import static market.sourcing.domain.returns.ReturnReason.NO_REASON;
import static market.sourcing.domain.vocabulary.Listings.LISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.rulebook.FreightBearer;
import market.sourcing.domain.rulebook.ReturnTerms;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Orders;
import org.junit.jupiter.api.Test;

class RefundSumTest {
    /** 3 pieces for 10.00, and 1.00 of freight: nothing of it can be divided by 3. */
    private static final OrderTerms THIRDS = Bound.to(Bound.line(LISTING, 1, "bag", 3, 1, "3.3333", 10_00))
            .freight(1_00, 1)
            .terms();

    private static final Money NOTHING = Money.of(0, "CNY");

    private static Refund spot(ReturnReason reason, ReturnTerms terms, long compensation, long wayBack) {
        return new RefundSum(
                        OwnTerms.received(Bound.toSpotGoods(), terms),
                        reason,
                        Refunded.NOTHING,
                        Money.of(compensation, "CNY"))
                .of(List.of(new Units(1, 50)), Money.of(wayBack, "CNY"));
    }

    private static Refunded plus(Refunded before, int units, Refund refund, ReturnReason reason) {
        return before.plus(
                Refunded.noted(Orders.ORDER.value(), "case-one", List.of(new Units(1, units)), refund, reason, null),
                reason == LATE);
    }

    @Test
    void parts_of_a_line_add_up_to_what_was_paid_for_it() {
        var bought = OwnTerms.received(THIRDS, OwnTerms.keeping(0, FreightBearer.BUYER, false));
        var before = Refunded.NOTHING;
        for (var expected : List.of(333L, 334L, 333L)) {
            var refund = new RefundSum(bought, DAMAGED, before, NOTHING).of(List.of(new Units(1, 1)), NOTHING);
            assertThat(refund.goodsMinor()).isEqualTo(expected);
            before = plus(before, 1, refund, DAMAGED);
        }
        assertThat(before.goodsMinor()).isEqualTo(10_00);
        assertThat(before.freightOutMinor()).isEqualTo(1_00);
    }

    @Test
    void freight_is_shared_out_among_units_with_a_fault_only() {
        var bought = OwnTerms.received(THIRDS, OwnTerms.keeping(0, FreightBearer.BUYER, false));
        var first = new RefundSum(bought, NO_REASON, Refunded.NOTHING, NOTHING).of(List.of(new Units(1, 2)), NOTHING);
        assertThat(first.freightOutMinor()).isZero();
        var before = plus(Refunded.NOTHING, 2, first, NO_REASON);
        var second = new RefundSum(bought, DAMAGED, before, NOTHING).of(List.of(new Units(1, 1)), NOTHING);
        assertThat(second.freightOutMinor()).isEqualTo(33);
    }

    @Test
    void who_has_no_reason_pays_both_ways_and_the_restocking_fee() {
        assertThat(spot(NO_REASON, OwnTerms.keeping(1_000, FreightBearer.BUYER, false), 0, 12_00))
                .isEqualTo(new Refund(300_00, 0, 0, 0, 30_00, 0, 270_00, "CNY"));
    }

    @Test
    void a_factory_may_pay_the_way_back_of_what_has_no_fault() {
        assertThat(spot(NO_REASON, OwnTerms.keeping(0, FreightBearer.FACTORY, true), 0, 60_00))
                .isEqualTo(new Refund(300_00, 0, 50_00, 0, 0, 0, 350_00, "CNY"));
    }

    @Test
    void insurance_pays_for_the_buyer_up_to_its_bound() {
        assertThat(spot(NO_REASON, OwnTerms.keeping(0, FreightBearer.BUYER, true), 0, 26_00))
                .isEqualTo(new Refund(300_00, 0, 0, 25_00, 0, 0, 325_00, "CNY"));
    }

    @Test
    void who_is_at_fault_pays_both_ways_and_keeps_no_fee() {
        assertThat(spot(DAMAGED, OwnTerms.keeping(1_000, FreightBearer.BUYER, true), 0, 12_00))
                .isEqualTo(new Refund(300_00, 10_00, 12_00, 0, 0, 0, 322_00, "CNY"));
    }

    @Test
    void a_compensation_comes_off_what_goes_back_for_the_same_lateness() {
        assertThat(spot(LATE, OwnTerms.keeping(0, FreightBearer.BUYER, false), 30_00, 0))
                .isEqualTo(new Refund(300_00, 10_00, 0, 0, 0, 30_00, 280_00, "CNY"));
        assertThat(spot(DAMAGED, OwnTerms.keeping(0, FreightBearer.BUYER, false), 30_00, 0)
                        .compensationMinor())
                .isZero();
        assertThat(spot(LATE, OwnTerms.keeping(0, FreightBearer.BUYER, false), 900_00, 0)
                        .totalMinor())
                .isEqualTo(10_00);
    }

    @Test
    void a_compensation_comes_off_once() {
        var bought = OwnTerms.received(Bound.toSpotGoods(), OwnTerms.keeping(0, FreightBearer.BUYER, false));
        var paid = Money.of(30_00, "CNY");
        var first = new RefundSum(bought, LATE, Refunded.NOTHING, paid).of(List.of(new Units(1, 50)), NOTHING);
        var second = new RefundSum(bought, LATE, plus(Refunded.NOTHING, 50, first, LATE), paid)
                .of(List.of(new Units(1, 50)), NOTHING);
        assertThat(second.compensationMinor()).isZero();
        assertThat(first.totalMinor() + second.totalMinor()).isEqualTo(620_00 - 30_00);
    }
}
