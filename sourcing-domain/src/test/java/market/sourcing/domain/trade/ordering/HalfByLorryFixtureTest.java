package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.parcel;
import static market.sourcing.domain.vocabulary.Deliveries.parcelId;
import static market.sourcing.domain.vocabulary.Deliveries.scan;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.UNTRACKED;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.handOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.LETTER;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.stateReceipt;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.event.Content;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.command.DecideDelivery;
import market.sourcing.domain.order.command.DenyDelivery;
import market.sourcing.domain.order.command.ShowDelivery;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Deliveries;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Outcome;
import org.junit.jupiter.api.Test;

/** Of 100 bags for 600.00 and 20.00 of freight, a carrier takes 50 in time, and the factory's own lorry the others. */
class HalfByLorryFixtureTest {
    private static final OrderTerms TERMS = Changed.in(Bound.toSpotGoods(), "tradeRules", "trade-3");
    private static final List<Content> HALF = List.of(new Content(1, 50));
    private static final ShowDelivery SHOW = new ShowDelivery(ORDER, OWNER, LETTER.sha256(), inDays(1));

    private static Instant hours(long hours) {
        return NOW.plus(Duration.ofHours(hours));
    }

    private static Marketplace bought() {
        return Marketplace.given(Factories.onboarded(), placed(TERMS))
                .and(paid(1, "one", Stage.FULL, 620_00))
                .and(started(TERMS))
                .uploaded(OWNER.account().value(), LETTER);
    }

    private static Marketplace sent() {
        return after(
                bought(),
                parcel("SIM001", 50),
                scan("SIM001", "a", ScanKind.ACCEPTED, hours(2)),
                handOver(OWNER, null, UNTRACKED),
                Deliveries.judge(inDays(2)),
                new JudgeOverdue(ORDER, inDays(4)));
    }

    private static Object back(int day) {
        return scan("SIM001", "b", ScanKind.RETURNED, inDays(day));
    }

    private static DenyDelivery deny(Instant at) {
        return new DenyDelivery(ORDER, null, BUYER, "Not our stamp.", at);
    }

    private static DecideDelivery delivered(Instant at) {
        return new DecideDelivery(ORDER, null, OPERATOR, true, "As the note shows.", at);
    }

    private static CompleteOrder due(int day) {
        return new CompleteOrder(ORDER, inDays(day));
    }

    /** The lorry's half stays sold, with what its way costs. */
    private static void givesHalfBack(Outcome outcome) {
        assertThat(outcome.written(OrderCancelled.class).left()).isEqualTo(HALF);
        assertThat(outcome.written(FundsRefunded.class).amountMinor()).isLessThanOrEqualTo(310_00);
        assertThat(outcome.events()).noneMatch(StockReleased.class::isInstance);
    }

    @Test
    void what_was_shown_of_the_one_half_stands_where_the_other_turns_back() {
        var back = after(sent(), SHOW, back(3));
        back.when(Changed.in(cancel(BUYER), "at", inDays(4))).isRefused(RefusalCode.ORDER_HANDED_OVER);
        givesHalfBack(after(back, due(30), due(37)).when(due(44)));
    }

    @Test
    void what_was_decided_of_the_one_half_stands_where_the_other_turns_back_then() {
        var decided = after(sent(), SHOW, deny(inDays(2)), delivered(inDays(3)));
        givesHalfBack(decided.when(back(4)));
    }

    @Test
    void a_decision_pays_for_nothing_that_a_carrier_has_brought_back() {
        var outcome = after(sent(), SHOW, back(2), deny(inDays(3))).when(delivered(inDays(4)));
        givesHalfBack(outcome);
        assertThat(outcome.events()).noneMatch(FundsReleased.class::isInstance);
    }

    @Test
    void its_buyer_is_asked_about_the_half_of_which_no_carrier_tells() {
        after(sent(), back(3))
                .when(due(30))
                .writes(new ReceiptAsked(ORDER.value(), 1, inDays(30), inDays(37), "trade-3"));
        assertThat(after(sent(), back(3), due(30), due(37))
                        .when(due(44))
                        .written(OrderCancelled.class)
                        .left())
                .isEmpty();
    }

    @Test
    void who_denies_early_has_all_the_time_that_there_is() {
        assertThat(after(sent(), SHOW)
                        .when(deny(inDays(2)))
                        .written(DeliveryDenied.class)
                        .decideBy())
                .isEqualTo(inDays(30));
    }

    @Test
    void what_was_shown_is_not_lost_with_a_number_that_no_carrier_knows() {
        var wrong = after(
                bought(),
                parcel("SIM001", 100),
                SHOW,
                new JudgeParcel(ORDER, parcelId(1), inDays(2)),
                Deliveries.judge(inDays(2)),
                new JudgeOverdue(ORDER, inDays(4)));
        wrong.when(Changed.in(cancel(BUYER), "at", inDays(5))).isRefused(RefusalCode.ORDER_HANDED_OVER);
        wrong.when(due(20)).written(ReceiptAsked.class);
    }

    @Test
    void the_receipt_of_what_had_left_does_not_say_that_the_rest_had() {
        var ended = after(
                bought(),
                Deliveries.judge(inDays(2)),
                parcel("SIM001", 50),
                scan("SIM001", "a", ScanKind.ACCEPTED, inDays(3)),
                Changed.in(cancel(OWNER), "at", inDays(4)),
                Changed.in(stateReceipt(BUYER, Receipt.at(inDays(5)), null), "at", inDays(5)));
        assertThat(ended.when(scan("SIM001", "b", ScanKind.DELIVERED, inDays(6)))
                        .events())
                .noneMatch(StockWrittenOff.class::isInstance);
    }
}
