package market.sourcing.domain.trade.correcting;

import static market.sourcing.domain.carrier.ScanKind.ACCEPTED;
import static market.sourcing.domain.carrier.ScanKind.RETURNED;
import static market.sourcing.domain.correction.MisstatementKind.COMPENSATION_TAKEN_BACK;
import static market.sourcing.domain.correction.MisstatementKind.GOODS_HELD;
import static market.sourcing.domain.correction.MisstatementKind.GOODS_RESTOCKED;
import static market.sourcing.domain.correction.MisstatementKind.MONEY_HELD;
import static market.sourcing.domain.correction.MisstatementKind.PROMISE_OPEN;
import static market.sourcing.domain.correction.MisstatementKind.REFUND_NOT_COUNTED;
import static market.sourcing.domain.correction.MisstatementKind.REMAINDER_KEPT;
import static market.sourcing.domain.correction.MisstatementKind.RETURN_RULE_OLD;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.DUE;
import static market.sourcing.domain.vocabulary.Deliveries.PROMISE;
import static market.sourcing.domain.vocabulary.Deliveries.compensated;
import static market.sourcing.domain.vocabulary.Deliveries.judge;
import static market.sourcing.domain.vocabulary.Deliveries.missed;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.scanned;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Deliveries.stated;
import static market.sourcing.domain.vocabulary.Deliveries.takenBack;
import static market.sourcing.domain.vocabulary.Listings.counted;
import static market.sourcing.domain.vocabulary.Listings.dispatchVoided;
import static market.sourcing.domain.vocabulary.Listings.dispatched;
import static market.sourcing.domain.vocabulary.Listings.released;
import static market.sourcing.domain.vocabulary.Listings.reserved;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.cancelled;
import static market.sourcing.domain.vocabulary.Orders.completed;
import static market.sourcing.domain.vocabulary.Orders.handedOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Payments.payBack;
import static market.sourcing.domain.vocabulary.Payments.refundedInFull;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import market.sourcing.domain.correction.Misstatement;
import market.sourcing.domain.correction.MisstatementKind;
import market.sourcing.domain.correction.command.CorrectMisstatement;
import market.sourcing.domain.correction.command.FindMisstatements;
import market.sourcing.domain.correction.event.MisstatementCorrected;
import market.sourcing.domain.delivery.command.ExcuseDispatch;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.escrow.event.CompensationRestored;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.Entry;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.RemainderLeft;
import market.sourcing.domain.returns.ReturnReason;
import market.sourcing.domain.returns.command.AcceptReturn;
import market.sourcing.domain.returns.event.RefundCounted;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.domain.returns.event.UnitsRefunded;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Payments;
import market.sourcing.domain.vocabulary.Returns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Histories as earlier versions wrote them: what is wrong in each is found, put right once, and not found again. */
class CorrectionFixtureTest {
    private static final OrderTerms SPOT = Bound.toSpotGoods();
    private static final String SUBJECT = ORDER.value();
    private static final Instant THEN = inDays(30);

    private static Marketplace promised() {
        return Marketplace.given(Factories.onboarded(), counted("bag", 150), reserved(ORDER, "bag", 100))
                .and(placed(SPOT))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(started(SPOT));
    }

    /** As an end was before it was told to the promise. */
    private static Marketplace closed(Marketplace before) {
        return before.and(cancelled(SPOT, "BUYER", BUYER), refundedInFull(2, "one", 620_00));
    }

    private static List<?> found(Marketplace marketplace, String subject) {
        return found(marketplace, subject, THEN);
    }

    private static List<?> found(Marketplace marketplace, String subject, Instant at) {
        return marketplace.when(new FindMisstatements(subject, at)).answer(List.class);
    }

    private static void finds(Marketplace marketplace, MisstatementKind kind, @Nullable Money amount, int units) {
        assertThat(found(marketplace, SUBJECT)).singleElement().isInstanceOfSatisfying(Misstatement.class, it -> {
            assertThat(it.kind()).isEqualTo(kind);
            assertThat(it.amount()).isEqualTo(amount);
            assertThat(it.units()).isEqualTo(units);
        });
    }

    private static CorrectMisstatement correct(Actor actor, String subject, MisstatementKind kind) {
        return new CorrectMisstatement(subject, kind, actor, new Reason("seen"), THEN);
    }

    private static CorrectMisstatement correct(MisstatementKind kind) {
        return correct(OPERATOR, SUBJECT, kind);
    }

    private static Money yuan(long minor) {
        return Money.of(minor, "CNY");
    }

    @Test
    void money_that_is_held_for_a_complete_order_is_released() {
        var held = promised().and(dispatched(ORDER, "bag", 100), handedOver(), completed());
        finds(held, MONEY_HELD, yuan(620_00), 0);
        var corrected = held.when(correct(MONEY_HELD));
        assertThat(corrected.written(FundsReleased.class).amountMinor()).isEqualTo(620_00);
        assertThat(corrected.written(MisstatementCorrected.class))
                .isEqualTo(new MisstatementCorrected(
                        "correction-order-first",
                        SUBJECT,
                        "MONEY_HELD",
                        620_00L,
                        "CNY",
                        0,
                        "seen",
                        OPERATOR.account().value(),
                        THEN));
        assertThat(found(held, SUBJECT)).isEmpty();
        held.when(correct(MONEY_HELD)).writesNothing();
    }

    @Test
    void while_a_case_is_open_it_is_held_rightly() {
        var held = promised()
                .and(dispatched(ORDER, "bag", 100), handedOver(), completed())
                .and(new UnitsClaimed(SUBJECT, "case-one", List.of(new Units(1, 2)), null));
        assertThat(found(held, SUBJECT)).isEmpty();
    }

    @Test
    void a_promise_ends_with_an_order_that_came_to_nothing() {
        var open = closed(promised().and(released(ORDER, "bag", 100)));
        finds(open, PROMISE_OPEN, null, 0);
        open.when(correct(PROMISE_OPEN)).written(PromiseEnded.class);
        assertThat(found(open, SUBJECT)).isEmpty();
    }

    @Test
    void what_came_to_nothing_in_time_is_not_late_when_its_promise_was_forgotten() {
        var open = closed(promised().and(released(ORDER, "bag", 100)));
        var judged = open.when(judge(DUE)).events();
        assertThat(judged).hasOnlyElementsOfType(PromiseEnded.class).hasSize(1);
        assertThat(judged).noneMatch(DispatchPromiseMissed.class::isInstance);
    }

    @Test
    void a_compensation_that_was_taken_back_after_the_end_is_given_again() {
        var taken = promised()
                .and(released(ORDER, "bag", 100))
                .and(missed(100, 600_00, 30_00, DUE), compensated(2, 30_00, DUE))
                .and(cancelled(SPOT, "BUYER", BUYER), refundedInFull(3, "one", 590_00))
                .and(takenBackFromNothing());
        finds(taken, COMPENSATION_TAKEN_BACK, yuan(30_00), 0);
        var restored = taken.when(correct(COMPENSATION_TAKEN_BACK)).written(CompensationRestored.class);
        assertThat(restored.amountMinor()).isEqualTo(30_00);
        assertThat(restored.entries())
                .containsExactlyInAnyOrder(
                        new Entry("factory/factory-bags", 30_00), new Entry("buyer/account-buyer", -30_00));
        // He owed it, so nothing is sent.
        assertThat(restored.payBacks()).isEmpty();
        assertThat(found(taken, SUBJECT)).isEmpty();
        taken.when(correct(COMPENSATION_TAKEN_BACK)).writesNothing();
    }

    @Test
    void one_that_was_taken_back_before_an_end_is_settled_although_nothing_was_left_to_share_out() {
        var late = promised()
                .uploaded(BUYER.account().value(), Returns.PHOTO)
                .and(stated(1, "SIM001", 50), scanned(1, "a", ACCEPTED, LATER))
                .and(missed(50, 300_00, 15_00, DUE), compensated(2, 15_00, DUE))
                .and(stated(2, "SIM002", 50), scanned(2, "b", ACCEPTED, inDays(3)))
                .and(dispatched(ORDER, "bag", 100), handedOver(inDays(10)), Returns.receipt(inDays(3)));
        late.when(new ExcuseDispatch(ORDER, "excuse-1", "typhoon", NOW, inDays(3), inDays(4)))
                .written(CompensationTakenBack.class);
        var ended = after(
                late,
                Returns.open(Returns.CASE, ReturnReason.DAMAGED, 100, inDays(5)),
                new AcceptReturn(Returns.CASE, null, OWNER, false, inDays(5)),
                scan("SIM002", "c", RETURNED, inDays(6)));
        assertThat(ended.when(new CompleteOrder(ORDER, inDays(10))).events())
                .hasAtLeastOneElementOfType(OrderCancelled.class)
                .noneMatch(FundsRefunded.class::isInstance);
        assertThat(found(ended, SUBJECT)).isEmpty();
    }

    @Test
    void a_compensation_that_had_come_off_a_refund_is_given_again_out_of_what_is_held() {
        var twice = promised()
                .and(dispatched(ORDER, "bag", 100), handedOver())
                .and(missed(100, 600_00, 30_00, DUE), compensated(2, 30_00, DUE))
                .and(new UnitsClaimed(SUBJECT, "case-one", List.of(new Units(1, 50)), null))
                .and(refunded(50, 300_00, 30_00))
                .and(takenBack(3, 30_00, "Typhoon", inDays(5)));
        twice.when(correct(REFUND_NOT_COUNTED)).written(RefundCounted.class);
        finds(twice, COMPENSATION_TAKEN_BACK, yuan(30_00), 0);
        var restored = twice.when(correct(COMPENSATION_TAKEN_BACK)).written(CompensationRestored.class);
        assertThat(restored.fromEscrowMinor()).isEqualTo(30_00);
        assertThat(found(twice, SUBJECT)).isEmpty();
    }

    /** Half of it was shown to have arrived, the parcel with the other half came back. */
    @Test
    void nothing_is_held_of_what_arrived_by_another_way() {
        var half = List.of(new Content(1, 50));
        var left = promised()
                .and(stated(1, "SIM001", 50), scanned(1, "a", ACCEPTED, LATER), scanned(1, "b", RETURNED, inDays(3)))
                .and(dispatched(ORDER, "bag", 100), new PromiseEnded("promise-first", SUBJECT, inDays(4)))
                .and(Changed.in(cancelled(SPOT, "OPERATOR", OPERATOR), "left", half), refundedInFull(2, "one", 620_00))
                .and(new RemainderLeft(
                        SUBJECT,
                        List.of(),
                        List.of(),
                        List.of("parcel-1-first"),
                        half,
                        half,
                        List.of(),
                        0,
                        0,
                        false,
                        inDays(4)));
        assertThat(found(left, SUBJECT)).isEmpty();
        left.when(correct(GOODS_HELD)).isRefused(RefusalCode.NOTHING_TO_CORRECT);
    }

    @Test
    void what_an_order_that_is_over_keeps_can_be_ordered_again() {
        var lost = ended(promised().and(dispatched(ORDER, "bag", 100)));
        finds(lost, GOODS_HELD, null, 100);
        assertThat(lost.when(correct(GOODS_HELD)).events())
                .contains(dispatchVoided(ORDER, "bag", 100), released(ORDER, "bag", 100));
        assertThat(found(lost, SUBJECT)).isEmpty();

        var kept = ended(promised());
        finds(kept, GOODS_HELD, null, 100);
        assertThat(kept.when(correct(GOODS_HELD)).events()).contains(released(ORDER, "bag", 100));
        assertThat(found(kept, SUBJECT)).isEmpty();
    }

    @Test
    void what_has_left_and_was_restocked_is_written_off() {
        var restocked = ended(promised()
                .and(stated(1, "SIM001", 60), scanned(1, "a", ACCEPTED, LATER))
                .and(released(ORDER, "bag", 100)));
        finds(restocked, GOODS_RESTOCKED, null, 60);
        assertThat(restocked
                        .when(correct(GOODS_RESTOCKED))
                        .written(StockWrittenOff.class)
                        .units())
                .isEqualTo(60);
        assertThat(found(restocked, SUBJECT)).isEmpty();
    }

    @Test
    void what_came_back_after_an_end_is_paid_back() {
        var left = List.of(new Content(1, 60));
        var kept = promised()
                .and(stated(1, "SIM001", 60), scanned(1, "a", ACCEPTED, LATER))
                .and(released(ORDER, "bag", 40), dispatched(ORDER, "bag", 60))
                .and(new PromiseEnded(PROMISE, SUBJECT, LATER))
                .and(Changed.in(cancelled(SPOT, "FACTORY", OWNER), "sent", left))
                .and(Payments.refunded(
                        2,
                        248_00,
                        372_00,
                        0,
                        List.of(
                                new Entry("escrow/order-first", 620_00),
                                new Entry("buyer/account-buyer", -248_00),
                                new Entry("factory/factory-bags", -372_00)),
                        payBack(1, "one", 248_00)))
                .and(scanned(1, "b", RETURNED, DUE));
        finds(kept, REMAINDER_KEPT, null, 60);
        assertThat(kept.when(correct(REMAINDER_KEPT))
                        .written(FundsRefunded.class)
                        .amountMinor())
                .isEqualTo(360_00);
        assertThat(found(kept, SUBJECT)).isEmpty();
    }

    @Test
    void refunds_are_taken_off_the_sales_each_as_it_was_made() {
        var refunded = promised()
                .and(dispatched(ORDER, "bag", 100), handedOver())
                .and(new UnitsClaimed(SUBJECT, "case-one", List.of(new Units(1, 50)), null))
                .and(refunded(30, 180_00, 0), refunded(20, 120_00, 0));
        finds(refunded, REFUND_NOT_COUNTED, yuan(300_00), 50);
        var events = refunded.when(correct(REFUND_NOT_COUNTED)).events();
        assertThat(events)
                .filteredOn(RefundCounted.class::isInstance)
                .map(event -> ((RefundCounted) event).sale().lines().getFirst().amountMinor())
                .containsExactly(180_00L, 120_00L);
        assertThat(found(refunded, SUBJECT)).isEmpty();
    }

    @Test
    void return_terms_are_stated_anew_under_the_numbers_that_hold() {
        var now = Instant.parse("2027-06-01T00:00:00Z");
        var factory = Factories.FACTORY.value();
        var old = Marketplace.given(Factories.onboarded(), Returns.ruleStated(Returns.platformTerms()));
        assertThat(found(old, factory, now)).hasSize(1);
        var again = old.when(new CorrectMisstatement(factory, RETURN_RULE_OLD, OPERATOR, new Reason("seen"), now))
                .written(ReturnRuleStated.class);
        assertThat(again.version()).isEqualTo("own-returns-2");
        assertThat(again.platformRules()).isEqualTo(Rulebook.RETURNS.at(now).version());
        assertThat(again.terms()).isEqualTo(Returns.platformTerms());
        assertThat(found(old, factory, now)).isEmpty();
    }

    @Test
    void only_operators_correct_and_only_what_is_wrong() {
        var held = promised().and(dispatched(ORDER, "bag", 100), handedOver(), completed());
        held.when(correct(OWNER, SUBJECT, MONEY_HELD)).isRefused(RefusalCode.NOT_ALLOWED);
        held.when(correct(GOODS_HELD)).isRefused(RefusalCode.NOTHING_TO_CORRECT);
        held.when(correct(RETURN_RULE_OLD)).isRefused(RefusalCode.NOTHING_TO_CORRECT);
        held.when(correct(OPERATOR, "order-none", MONEY_HELD)).isRefused(RefusalCode.ORDER_UNKNOWN);
        held.when(correct(OPERATOR, "factory-none", RETURN_RULE_OLD)).isRefused(RefusalCode.FACTORY_UNKNOWN);
    }

    private static CompensationTakenBack takenBackFromNothing() {
        var held = takenBack(4, 30_00, "Typhoon", inDays(5));
        return new CompensationTakenBack(
                held.orderId(),
                held.movementId(),
                held.promiseId(),
                held.amountMinor(),
                held.currency(),
                held.reason(),
                false,
                held.deliveryRules(),
                held.takenBackAt(),
                List.of(new Entry("buyer/account-buyer", 30_00), new Entry("factory/factory-bags", -30_00)),
                null,
                null);
    }

    /** Rightly but for the goods. */
    private static Marketplace ended(Marketplace before) {
        return closed(before).and(new PromiseEnded("promise-first", SUBJECT, LATER));
    }

    /** As it was before it was written down what is not sold any more. */
    private static UnitsRefunded refunded(int units, long goodsMinor, long compensationMinor) {
        return new UnitsRefunded(
                SUBJECT, "case-one", List.of(new Units(1, units)), goodsMinor, false, 0, compensationMinor, null, null);
    }
}
