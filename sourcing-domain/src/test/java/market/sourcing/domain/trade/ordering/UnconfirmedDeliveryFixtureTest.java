package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Deliveries.started;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Orders.UNTRACKED;
import static market.sourcing.domain.vocabulary.Orders.cancel;
import static market.sourcing.domain.vocabulary.Orders.confirmReceipt;
import static market.sourcing.domain.vocabulary.Orders.handOver;
import static market.sourcing.domain.vocabulary.Orders.placed;
import static market.sourcing.domain.vocabulary.Payments.paid;
import static market.sourcing.domain.vocabulary.Returns.LETTER;
import static market.sourcing.domain.vocabulary.Returns.PHOTO;
import static market.sourcing.domain.vocabulary.Returns.after;
import static market.sourcing.domain.vocabulary.Returns.stateReceipt;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static market.sourcing.domain.vocabulary.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import market.sourcing.domain.carrier.ScanKind;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.command.DecideDelivery;
import market.sourcing.domain.order.command.DenyDelivery;
import market.sourcing.domain.order.command.FindDeliveryEvidence;
import market.sourcing.domain.order.command.ShowDelivery;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.DeliveryShown;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.returns.Receipt;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Deliveries;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Orders;
import org.junit.jupiter.api.Test;

/**
 * 100 bags for 600.00 and 20.00 of freight, brought by the factory's own lorry: no carrier tells of them, so that 30.00 were paid
 * for lateness.
 */
class UnconfirmedDeliveryFixtureTest {
    private static final OrderTerms TERMS = Changed.in(Bound.toSpotGoods(), "tradeRules", "trade-3");
    private static final DenyDelivery DENY = new DenyDelivery(ORDER, null, BUYER, "Not our stamp.", inDays(31));

    private static Marketplace sent(OrderTerms terms) {
        return after(
                Marketplace.given(Factories.onboarded(), placed(terms))
                        .and(paid(1, "one", Stage.FULL, 620_00))
                        .and(started(terms))
                        .uploaded(OWNER.account().value(), LETTER)
                        .uploaded(OWNER.account().value(), PHOTO),
                handOver(OWNER, null, UNTRACKED),
                Deliveries.judge(inDays(2)),
                new JudgeOverdue(ORDER, inDays(4)));
    }

    private static Marketplace sent() {
        return sent(TERMS);
    }

    private static CompleteOrder due(int day) {
        return new CompleteOrder(ORDER, inDays(day));
    }

    private static ShowDelivery show(Instant at) {
        return new ShowDelivery(ORDER, OWNER, LETTER.sha256(), at);
    }

    private static DecideDelivery decide(Actor operator, boolean delivered) {
        return new DecideDelivery(ORDER, null, operator, delivered, "As the note shows.", inDays(33));
    }

    private static Marketplace denied() {
        return after(sent(), due(30), show(inDays(31)), DENY);
    }

    @Test
    void day_30_does_not_pay_for_what_nobody_carries_but_asks() {
        sent().when(due(30)).writes(new ReceiptAsked(ORDER.value(), 1, inDays(30), inDays(37), "trade-3"));
        after(sent(), due(30))
                .when(due(37))
                .writes(new ReceiptAsked(ORDER.value(), 2, inDays(37), inDays(44), "trade-3"));
        after(sent(), due(30)).when(due(36)).writesNothing();
    }

    @Test
    void orders_placed_under_earlier_rules_keep_what_they_were_promised() {
        assertThat(sent(Bound.toSpotGoods()).when(due(30)).events()).anyMatch(FundsReleased.class::isInstance);
    }

    @Test
    void who_was_away_at_that_time_asks_when_he_is_back() {
        sent().when(new CompleteOrder(ORDER, inDays(30), inDays(50)))
                .writes(new ReceiptAsked(ORDER.value(), 1, inDays(50), inDays(57), "trade-3"));
    }

    @Test
    void what_the_factory_does_not_show_either_is_not_paid_for() {
        var over = after(sent(), due(30), due(37)).when(due(44));
        assertThat(over.written(OrderCancelled.class).left()).isEmpty();
        assertThat(over.written(FundsRefunded.class))
                .returns(590_00L, FundsRefunded::amountMinor)
                .returns(30_00L, FundsRefunded::penaltyMinor);
        assertThat(over.events()).noneMatch(FundsReleased.class::isInstance);
    }

    @Test
    void silence_pays_for_what_the_factory_shows_before_the_last_date() {
        after(sent(), due(30), due(37))
                .when(show(inDays(43)))
                .writes(new DeliveryShown(ORDER.value(), OWNER.account().value(), LETTER, inDays(43), inDays(50)));
        var over = after(sent(), show(LATER), due(30), due(37)).when(due(44));
        assertThat(over.written(OrderCompleted.class).completedAt()).isEqualTo(inDays(44));
        assertThat(over.written(FundsReleased.class).amountMinor()).isEqualTo(590_00);
    }

    @Test
    void whoever_confirms_or_states_the_receipt_is_not_asked_again() {
        assertThat(after(sent(), due(30)).when(confirmReceipt(BUYER)).events())
                .anyMatch(FundsReleased.class::isInstance);
        assertThat(after(sent(), stateReceipt(BUYER, Receipt.at(NOW), null))
                        .when(due(30))
                        .events())
                .anyMatch(FundsReleased.class::isInstance);
    }

    @Test
    void what_is_shown_stands_against_a_buyer_who_would_call_it_off() {
        assertThat(after(sent(), due(30))
                        .when(Changed.in(cancel(BUYER), "at", inDays(31)))
                        .written(FundsRefunded.class)
                        .amountMinor())
                .isEqualTo(590_00);
        after(sent(), due(30), show(inDays(31)))
                .when(Changed.in(cancel(BUYER), "at", inDays(31)))
                .isRefused(RefusalCode.ORDER_HANDED_OVER);
    }

    @Test
    void what_its_buyer_denies_an_operator_decides() {
        after(sent(), due(30), show(inDays(31)))
                .when(DENY)
                .writes(new DeliveryDenied(
                        ORDER.value(), BUYER.account().value(), "Not our stamp.", inDays(31), inDays(38)));
        denied().when(DENY).writesNothing();
        denied().when(decide(BUYER, true)).isRefused(RefusalCode.NOT_ALLOWED);
        assertThat(denied().when(decide(OPERATOR, true))
                        .written(FundsReleased.class)
                        .amountMinor())
                .isEqualTo(590_00);
        assertThat(denied().when(decide(OPERATOR, false))
                        .written(FundsRefunded.class)
                        .amountMinor())
                .isEqualTo(590_00);
    }

    @Test
    void nothing_is_held_for_ever_when_nobody_decides() {
        denied().when(due(37)).writesNothing();
        assertThat(denied().when(due(38)).written(FundsReleased.class).amountMinor())
                .isEqualTo(590_00);
    }

    @Test
    void only_the_other_side_speaks_and_only_of_what_is_in_question() {
        sent().when(Changed.in(show(LATER), "actor", BUYER)).isRefused(RefusalCode.NOT_ALLOWED);
        sent().when(Changed.in(show(LATER), "actor", OTHER_BUYER)).isRefused(RefusalCode.ORDER_UNKNOWN);
        sent().when(Changed.in(show(LATER), "sha256", "c".repeat(64))).isRefused(RefusalCode.EVIDENCE_UNKNOWN);
        sent().when(Changed.in(DENY, "actor", OWNER, "at", inDays(5))).isRefused(RefusalCode.NOT_ALLOWED);
        sent().when(Changed.in(DENY, "at", inDays(5))).isRefused(RefusalCode.DELIVERY_NOT_IN_QUESTION);
        sent().when(Changed.in(decide(OPERATOR, true), "at", LATER)).isRefused(RefusalCode.DELIVERY_NOT_DENIED);
        sent(Bound.toSpotGoods()).when(show(LATER)).isRefused(RefusalCode.DELIVERY_NOT_IN_QUESTION);
        after(sent(), show(LATER)).when(show(LATER)).writesNothing();
    }

    @Test
    void what_was_shown_is_found_by_the_parties() {
        after(sent(), show(LATER))
                .when(new FindDeliveryEvidence(ORDER, BUYER, LETTER.sha256()))
                .answers(Optional.of(LETTER));
        after(sent(), show(LATER))
                .when(new FindDeliveryEvidence(ORDER, OTHER_BUYER, LETTER.sha256()))
                .isRefused(RefusalCode.ORDER_UNKNOWN);
    }

    @Test
    void what_a_carrier_tells_of_needs_no_word_of_anybody() {
        var carried = after(
                Marketplace.given(placed(TERMS))
                        .and(paid(1, "one", Stage.FULL, 620_00))
                        .and(started(TERMS))
                        .uploaded(OWNER.account().value(), LETTER),
                handOver(OWNER, null, Orders.TRACKED),
                Deliveries.scan("SIM001", "a", ScanKind.ACCEPTED, LATER));
        carried.when(show(LATER)).isRefused(RefusalCode.DELIVERY_NOT_IN_QUESTION);
        assertThat(carried.when(due(10)).events()).anyMatch(FundsReleased.class::isInstance);
    }
}
