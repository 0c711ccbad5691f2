package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.DELIVERED;
import static market.sourcing.domain.carrier.ScanKind.RETURNED;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.kept;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.ANSWER_BY;
import static market.sourcing.domain.vocabulary.Returns.CASE;
import static market.sourcing.domain.vocabulary.Returns.OTHER_CASE;
import static market.sourcing.domain.vocabulary.Returns.accept;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.inspect;
import static market.sourcing.domain.vocabulary.Returns.judgeCase;
import static market.sourcing.domain.vocabulary.Returns.open;
import static market.sourcing.domain.vocabulary.Returns.sendBack;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.CaseOutcome;
import market.sourcing.domain.returns.Inspection;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.ClaimCut;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Outcome;
import market.sourcing.domain.vocabulary.Returns;
import org.junit.jupiter.api.Test;

/** Of 100 bags for 600.00 and 20.00 of freight 60 arrive; the other 40 are claimed, and come back to the factory. */
class ClaimsOnWhatCameBackFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();

    private static Marketplace arrived() {
        return arrived(SPOT);
    }

    private static Marketplace arrived(OrderTerms terms) {
        return Marketplace.given(Factories.onboarded(), placed(terms))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(started(terms))
                .uploaded(BUYER.account().value(), Returns.PHOTO)
                .and(stated(1, "SIM001", 60), stated(2, "SIM002", 40), handedOver())
                .and(scanned(1, "a", ACCEPTED, LATER), scanned(2, "b", ACCEPTED, LATER), kept(LATER))
                .and(scanned(1, "c", DELIVERED, LATER), Returns.receipt(LATER));
    }

    private static Marketplace claimed(ReturnReason reason, int units) {
        return after(arrived(), open(reason, units)).and(scanned(2, "d", RETURNED, LATER));
    }

    private static List<String> outcomes(Outcome outcome) {
        return outcome.events().stream()
                .filter(CaseClosed.class::isInstance)
                .map(it -> ((CaseClosed) it).outcome())
                .toList();
    }

    @Test
    void a_claim_of_no_more_than_came_back_is_over_with_the_order() {
        for (var actor : List.of(BUYER, OWNER)) {
            for (var reason : List.of(ReturnReason.DAMAGED, ReturnReason.SHORT)) {
                var ended = claimed(reason, 40).when(cancel(actor));
                assertThat(ended.written(FundsRefunded.class).amountMinor()).isEqualTo(240_00);
                assertThat(outcomes(ended)).containsExactly(CaseOutcome.CANCELLED.name());
                ended.then(accept(OWNER, false)).isRefused(RefusalCode.CASE_CLOSED);
            }
        }
    }

    @Test
    void a_claim_of_everything_is_about_the_rest_then() {
        var it = claimed(ReturnReason.DAMAGED, 100);
        var ended = it.when(cancel(BUYER));
        assertThat(ended.written(FundsRefunded.class).amountMinor()).isEqualTo(240_00);
        assertThat(ended.written(ClaimCut.class).units()).containsExactly(new Units(1, 40));
        assertThat(it.when(accept(OWNER, false)).written(GoodsRefunded.class).amountMinor())
                .isEqualTo(372_00);
    }

    @Test
    void silence_accepts_no_more_than_the_rest() {
        var it = after(claimed(ReturnReason.DAMAGED, 100), cancel(OWNER), judgeCase(ANSWER_BY));
        after(it, sendBack());
        assertThat(it.when(inspect(Inspection.FULL))
                        .written(GoodsRefunded.class)
                        .goodsMinor())
                .isEqualTo(360_00);
    }

    @Test
    void what_its_buyer_has_sent_back_himself_is_not_what_carriers_brought_back() {
        var it = after(arrived(), open(ReturnReason.DAMAGED, 40), accept(), sendBack());
        var ended = it.and(scanned(2, "d", RETURNED, LATER)).when(cancel(OWNER));
        assertThat(outcomes(ended)).isEmpty();
        assertThat(it.when(inspect(Inspection.FULL))
                        .written(GoodsRefunded.class)
                        .goodsMinor())
                .isEqualTo(240_00);
    }

    @Test
    void what_its_buyer_has_stated_is_his_carriers_to_tell_of_after_the_end_too() {
        var terms = Bound.toSpotGoodsUnderOwnRule();
        var rule = Changed.in(Returns.ruleStated(Returns.platformTerms()), "platformRules", "returns-4");
        var it = after(arrived(terms).and(rule), open(ReturnReason.DAMAGED, 40), accept(), sendBack());
        var ended = it.and(scanned(2, "d", RETURNED, LATER)).when(cancel(OWNER));
        assertThat(ended.events()).noneMatch(CaseClosed.class::isInstance).noneMatch(ClaimCut.class::isInstance);
        it.when(scan("SIM901", "e", ACCEPTED, inDays(1))).written(ReturnScanned.class);
        assertThat(it.when(inspect(Inspection.FULL))
                        .written(GoodsRefunded.class)
                        .goodsMinor())
                .isEqualTo(240_00);
    }

    @Test
    void several_claims_lose_together_what_came_back() {
        var it = after(
                arrived(),
                open(CASE, ReturnReason.DAMAGED, 30, LATER),
                open(OTHER_CASE, ReturnReason.SHORT, 30, LATER));
        var ended = it.and(scanned(2, "d", RETURNED, LATER)).when(cancel(OWNER));
        assertThat(ended.written(CaseClosed.class).caseId()).isEqualTo(CASE.value());
        assertThat(ended.written(ClaimCut.class).caseId()).isEqualTo(OTHER_CASE.value());
        assertThat(ended.written(ClaimCut.class).units()).containsExactly(new Units(1, 10));
    }

    @Test
    void what_arrived_is_claimed_anew_and_in_time_from_the_end_on() {
        var it =
                after(claimed(ReturnReason.SHORT, 40), new CancelOrder(ORDER, null, OWNER, "It came back.", inDays(9)));
        var lastMoment = inDays(39).minusNanos(1);
        it.when(open(OTHER_CASE, ReturnReason.DAMAGED, 60, inDays(39))).isRefused(RefusalCode.RETURN_WINDOW_OVER);
        it.when(open(OTHER_CASE, ReturnReason.DAMAGED, 61, lastMoment)).isRefused(RefusalCode.RETURN_EXCEEDS_PURCHASE);
        assertThat(it.when(open(OTHER_CASE, ReturnReason.DAMAGED, 60, lastMoment))
                        .isRefused())
                .isFalse();
    }
}
