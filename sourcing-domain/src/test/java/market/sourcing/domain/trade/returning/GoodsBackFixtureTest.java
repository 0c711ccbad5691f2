package market.sourcing.domain.trade.returning;

import static market.sourcing.domain.returns.ReturnReason.DAMAGED;
import static market.sourcing.domain.returns.ReturnReason.NO_REASON;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.OTHER_CASE;
import static market.sourcing.domain.vocabulary.Returns.accept;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.decide;
import static market.sourcing.domain.vocabulary.Returns.escalate;
import static market.sourcing.domain.vocabulary.Returns.exchange;
import static market.sourcing.domain.vocabulary.Returns.inspect;
import static market.sourcing.domain.vocabulary.Returns.judgeCase;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.received;
import static market.sourcing.domain.vocabulary.Returns.replace;
import static market.sourcing.domain.vocabulary.Returns.ruleStated;
import static market.sourcing.domain.vocabulary.Returns.sendBack;
import static market.sourcing.domain.vocabulary.Returns.withdraw;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.carrier.TrackingNumber;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.factory.event.ReturnRuleStated.PlainReturnTerms;
import market.sourcing.domain.returns.Claim;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.Wanted;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.returns.command.InspectGoods;
import market.sourcing.domain.returns.command.SendGoodsBack;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.GoodsInspected;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.Refund;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsRefunded;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Marketplace;
import org.junit.jupiter.api.Test;

class GoodsBackFixtureTest {
    private static final String CASE_ID = CASE.value();
    private static final String ORDER_ID = ORDER.value();
    private static final Instant INSPECTED_BY = LATER.plus(Duration.ofDays(10));

    private static Marketplace accepted() {
        return after(received(), open(DAMAGED, 10), accept());
    }

    private static Marketplace onTheirWay() {
        return after(accepted(), sendBack());
    }

    private static Marketplace exchanged() {
        var terms = new PlainReturnTerms(168, "ORDINARY", false, 1, 0, 15, "BUYER", false, "FACTORY", 72, false);
        var bought = Bound.toBagsUnderOwnRule("SPOT");
        return after(received(bought).and(ruleStated(terms)), exchange(10), accept(), sendBack());
    }

    @Test
    void the_buyer_says_which_carrier_has_the_goods() {
        accepted()
                .when(sendBack())
                .answers(2L)
                .writes(new GoodsSentBack(CASE_ID, ORDER_ID, "simulated", "SIM901", 12_00, INSPECTED_BY, LATER, null));
        onTheirWay().when(sendBack("SIM903", 0)).isRefused(RefusalCode.CASE_NOT_THERE_YET);
        after(received(), open(DAMAGED, 10)).when(sendBack()).isRefused(RefusalCode.CASE_NOT_THERE_YET);
    }

    @Test
    void a_way_back_costs_something_in_the_currency_of_the_order() {
        var number = TrackingNumber.of("simulated", "SIM901");
        accepted()
                .when(new SendGoodsBack(CASE, null, BUYER, number, Money.of(1, "USD"), LATER))
                .isRefused(RefusalCode.CURRENCIES_DIFFER)
                .withFact("field", "freight.currency")
                .withFact("currency", "CNY");
        accepted().when(sendBack("SIM901", -1)).isRefused(RefusalCode.INVALID_VALUE);
        accepted()
                .when(new SendGoodsBack(CASE, null, OWNER, number, Money.of(1, "CNY"), LATER))
                .isRefused(RefusalCode.NOT_ALLOWED);
    }

    @Test
    void a_number_brings_back_the_goods_of_one_case() {
        var two = after(received(), open(DAMAGED, 10), accept(), sendBack(), open(OTHER_CASE, DAMAGED, 5, LATER));
        after(two, new AcceptReturn(OTHER_CASE, null, OWNER, true, LATER))
                .when(new SendGoodsBack(
                        OTHER_CASE, null, BUYER, TrackingNumber.of("simulated", "SIM901"), Money.of(1, "CNY"), LATER))
                .isRefused(RefusalCode.TRACKING_NUMBER_USED);
    }

    @Test
    void goods_that_are_as_they_should_be_are_refunded_with_both_ways() {
        var outcome = onTheirWay().when(inspect(Inspection.FULL));
        var inspected = outcome.written(GoodsInspected.class);
        assertThat(inspected.accepted()).containsExactly(new Units(1, 10));
        assertThat(inspected.dueAt()).isNull();
        assertThat(outcome.written(ReturnRefundGranted.class).refund().totalMinor())
                .isEqualTo(60_00 + 2_00 + 12_00);
        assertThat(outcome.written(CaseClosed.class).outcome()).isEqualTo("REFUNDED");
    }

    @Test
    void nobody_looking_is_as_good_as_all() {
        onTheirWay().when(judgeCase(INSPECTED_BY.minusSeconds(1))).writesNothing();
        var outcome = onTheirWay().when(judgeCase(INSPECTED_BY));
        assertThat(outcome.written(GoodsInspected.class).outcome()).isEqualTo("SILENT");
        assertThat(outcome.written(CaseClosed.class).refundedMinor()).isEqualTo(74_00);
    }

    @Test
    void of_a_part_the_buyer_may_dispute_the_rest() {
        var partly = onTheirWay().when(inspect(Inspection.PARTIAL, 4));
        assertThat(partly.written(GoodsInspected.class).dueAt()).isEqualTo(LATER.plus(Duration.ofDays(6)));
        assertThat(partly.written(ReturnRefundGranted.class).refund().totalMinor())
                .isEqualTo(24_00 + 80 + 12_00);
        assertThat(partly.events()).noneMatch(CaseClosed.class::isInstance);
        assertThat(partly.then(judgeCase(inDays(7))).written(CaseClosed.class).outcome())
                .isEqualTo("PARTLY_REFUNDED");
    }

    @Test
    void the_way_back_is_paid_once_and_the_rest_of_the_goods_without_it() {
        var disputed = after(onTheirWay(), inspect(Inspection.PARTIAL, 4), escalate(inDays(4)));
        var decided = disputed.when(decide(false, 6));
        assertThat(decided.written(ReturnRefundGranted.class).refund().totalMinor())
                .isEqualTo(36_00 + 1_20);
        assertThat(decided.written(CaseClosed.class).outcome()).isEqualTo("REFUNDED");
    }

    @Test
    void all_of_it_as_a_part_is_all_of_it() {
        var outcome = onTheirWay().when(inspect(Inspection.PARTIAL, 10));
        assertThat(outcome.written(GoodsInspected.class).outcome()).isEqualTo("FULL");
        assertThat(outcome.written(CaseClosed.class).outcome()).isEqualTo("REFUNDED");
        assertThat(exchanged()
                        .when(inspect(Inspection.PARTIAL, 10))
                        .then(replace())
                        .written(CaseClosed.class)
                        .outcome())
                .isEqualTo("EXCHANGED");
    }

    @Test
    void a_part_is_of_what_was_sent_and_has_a_remark() {
        onTheirWay().when(inspect(Inspection.PARTIAL, 11)).isRefused(RefusalCode.RETURN_EXCEEDS_PURCHASE);
        onTheirWay().when(inspect(Inspection.PARTIAL, 12, -2)).isRefused(RefusalCode.RETURN_EXCEEDS_PURCHASE);
        onTheirWay().when(inspect(Inspection.PARTIAL)).isRefused(RefusalCode.INVALID_VALUE);
        onTheirWay()
                .when(new InspectGoods(CASE, null, OWNER, Inspection.DISPUTED, List.of(), null, LATER))
                .isRefused(RefusalCode.INVALID_VALUE)
                .withFact("field", "remark");
        accepted().when(inspect(Inspection.FULL)).isRefused(RefusalCode.CASE_NOT_THERE_YET);
    }

    @Test
    void goods_that_are_not_as_they_should_be_are_disputed() {
        var disputed = onTheirWay().when(inspect(Inspection.DISPUTED));
        assertThat(disputed.events()).hasSize(1);
        assertThat(disputed.then(judgeCase(inDays(7)))
                        .written(CaseEscalated.class)
                        .by())
                .isEqualTo("RULE");
    }

    @Test
    void other_goods_come_for_those_that_came_back() {
        var inspected = exchanged().when(inspect(Inspection.FULL));
        assertThat(inspected.written(GoodsInspected.class).dueAt()).isEqualTo(LATER.plus(Duration.ofDays(5)));
        assertThat(inspected.events()).hasSize(1);
        var replaced = inspected.then(replace());
        assertThat(replaced.written(ReplacementSent.class).trackingNumber()).isEqualTo("SIM902");
        assertThat(replaced.written(CaseClosed.class).outcome()).isEqualTo("EXCHANGED");
        replaced.then(open(OTHER_CASE, DAMAGED, 91, LATER)).isRefused(RefusalCode.RETURN_EXCEEDS_PURCHASE);
    }

    @Test
    void who_is_at_fault_pays_the_way_back_of_what_is_exchanged_too() {
        var replaced = after(exchanged(), inspect(Inspection.FULL)).when(replace());
        var granted = replaced.written(ReturnRefundGranted.class);
        assertThat(granted.units()).isEmpty();
        assertThat(granted.refund()).isEqualTo(new Refund(0, 0, 12_00, 0, 0, 0, 12_00, "CNY"));
        assertThat(replaced.written(GoodsRefunded.class).fromEscrowMinor()).isEqualTo(12_00);
        assertThat(replaced.events()).noneMatch(UnitsRefunded.class::isInstance);
        assertThat(replaced.written(CaseClosed.class))
                .returns("EXCHANGED", CaseClosed::outcome)
                .returns(12_00L, CaseClosed::refundedMinor);
    }

    @Test
    void a_buyer_who_exchanges_without_a_reason_bears_it_unless_it_is_insured() {
        for (var insured : List.of(false, true)) {
            var terms = new PlainReturnTerms(168, "ORDINARY", false, 1, 0, 15, "BUYER", insured, "FACTORY", 72, false);
            var bought = Bound.toBagsUnderOwnRule("SPOT");
            var asked = open(CASE, NO_REASON, Wanted.EXCHANGE, LATER, new Claim.Line(1, 10, false));
            var replaced = after(
                            received(bought).and(ruleStated(terms)),
                            asked,
                            accept(),
                            sendBack(),
                            inspect(Inspection.FULL))
                    .when(replace());
            assertThat(replaced.written(CaseClosed.class).refundedMinor()).isEqualTo(insured ? 12_00 : 0);
            assertThat(replaced.events().stream().anyMatch(ReturnRefundGranted.class::isInstance))
                    .isEqualTo(insured);
        }
    }

    @Test
    void what_is_not_replaced_in_time_is_paid_back() {
        var late = after(exchanged(), inspect(Inspection.FULL));
        late.when(judgeCase(LATER.plus(Duration.ofDays(5)).minusSeconds(1))).writesNothing();
        var outcome = late.when(judgeCase(LATER.plus(Duration.ofDays(5))));
        assertThat(outcome.written(ReturnRefundGranted.class).refund().goodsMinor())
                .isEqualTo(60_00);
        assertThat(outcome.written(CaseClosed.class).outcome()).isEqualTo("REFUNDED");
        late.when(replace()).isRefused(RefusalCode.CASE_CLOSED);
        onTheirWay().when(replace()).isRefused(RefusalCode.CASE_NOT_THERE_YET);
    }

    @Test
    void goods_that_are_not_sent_in_time_are_kept() {
        accepted()
                .when(judgeCase(LATER.plus(Duration.ofDays(7)).minusSeconds(1)))
                .writesNothing();
        var lapsed = accepted().when(judgeCase(LATER.plus(Duration.ofDays(7))));
        assertThat(lapsed.written(CaseClosed.class).outcome()).isEqualTo("LAPSED");
        lapsed.then(open(OTHER_CASE, DAMAGED, 100, inDays(9))).answers(0L);
    }

    @Test
    void a_claim_is_let_go_until_the_goods_are_on_their_way() {
        assertThat(accepted().when(withdraw()).written(CaseClosed.class).outcome())
                .isEqualTo("WITHDRAWN");
        onTheirWay().when(withdraw()).isRefused(RefusalCode.CASE_NOT_THERE_YET);
        after(accepted(), withdraw()).when(withdraw()).isRefused(RefusalCode.CASE_CLOSED);
        assertThat(after(onTheirWay(), inspect(Inspection.PARTIAL, 4))
                        .when(withdraw())
                        .written(CaseClosed.class)
                        .outcome())
                .isEqualTo("PARTLY_REFUNDED");
    }
}
