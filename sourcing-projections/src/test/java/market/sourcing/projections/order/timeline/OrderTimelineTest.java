package market.sourcing.projections.order.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.projections.fold.DocumentMissing;
import market.sourcing.projections.harness.Deals;
import market.sourcing.projections.harness.Dispatches;
import market.sourcing.projections.harness.Market;
import market.sourcing.projections.harness.MiniEngine;
import market.sourcing.projections.order.timeline.OrderTimeline.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderTimelineTest {
    private static final String ID = "order-1";
    private static final OrderTerms TERMS = Deals.terms(Market.FACTORY, "CNY", Market.line("listing-1", 4));

    private final Market market = new Market();
    private final Deals deals = market.deals();
    private final MiniEngine engine = new MiniEngine(new OrderTimelineProjector());

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void the_steps_of_an_order_and_its_money_stand_in_the_order_of_the_log() {
        var till = market.till("CNY");
        deals.placed(ID, TERMS);
        deals.requested(ID, "FULL", 4000);
        deals.declined(ID, "INSUFFICIENT_FUNDS");
        till.held(ID, 4000);
        deals.paid(ID, "FULL", 4000);
        market.reserved("listing-1", ID, 4);
        deals.handedOver(ID, "75812345678901");
        deals.received(ID);
        till.released(ID, 4000, 40);

        var timeline = read();
        assertThat(timeline.steps())
                .extracting(Step::what, Step::by, Step::amountMinor, Step::detail)
                .containsExactly(
                        tuple("OrderPlaced", "BUYER", 4000L, null),
                        tuple("PaymentRequested", "BUYER", 4000L, "FULL"),
                        tuple("PaymentDeclined", null, null, "INSUFFICIENT_FUNDS"),
                        tuple("FundsHeld", null, 4000L, "FULL"),
                        tuple("OrderPaid", "BUYER", 4000L, "FULL"),
                        tuple("OrderHandedOver", "FACTORY", null, "75812345678901"),
                        tuple("ReceiptConfirmed", "BUYER", null, null),
                        tuple("FundsReleased", null, 4000L, null));
        assertThat(timeline.steps()).extracting(Step::position).containsExactly(0L, 1L, 2L, 3L, 4L, 6L, 7L, 8L);
        assertThat(timeline.currency()).isEqualTo("CNY");
        assertThat(timeline.buyerId()).isEqualTo(Deals.BUYER);
        assertThat(timeline.factoryOwnerId()).isEqualTo("account-of-factory-1");
    }

    @Test
    void only_the_orders_own_events_raise_its_version() {
        var till = market.till("CNY");
        deals.placed(ID, TERMS);
        deals.requested(ID, "FULL", 4000);
        till.held(ID, 4000);
        assertThat(read().version()).isZero();

        deals.paid(ID, "FULL", 4000);
        till.surplus(ID, 4000);
        assertThat(read().version()).isEqualTo(1);

        deals.cancelled(ID, TERMS, "OPERATOR");
        till.refunded(ID, 4000, 0);
        till.refundPaid(ID, 4000);
        var timeline = read();
        assertThat(timeline.version()).isEqualTo(2);
        assertThat(timeline.steps())
                .extracting(Step::what, Step::by, Step::amountMinor)
                .endsWith(
                        tuple("SurplusReceived", null, 4000L),
                        tuple("OrderCancelled", "OPERATOR", null),
                        tuple("FundsRefunded", null, 4000L),
                        tuple("RefundPaid", null, 4000L));
    }

    @Test
    void a_reversal_is_told_with_its_amount_and_the_providers_reason() {
        var till = market.till("CNY");
        deals.placed(ID, TERMS);
        till.held(ID, 4000);
        deals.paid(ID, "FULL", 4000);
        deals.closedReversed(ID, TERMS);
        till.reversed(ID, 4000, 4000);
        assertThat(read().steps())
                .extracting(Step::what, Step::by, Step::amountMinor, Step::detail)
                .endsWith(
                        tuple("OrderClosedReversed", null, null, "10.4"),
                        tuple("PaymentReversed", null, 4000L, "10.4"));
    }

    @Test
    void nobody_acts_where_time_ends_an_order() {
        deals.placed(ID, TERMS);
        deals.closedUnpaid(ID, TERMS, "BALANCE");
        deals.completed(ID);
        assertThat(read().steps())
                .extracting(Step::what, Step::by, Step::detail)
                .endsWith(tuple("OrderClosedUnpaid", null, "BALANCE"), tuple("OrderCompleted", null, null));
    }

    @Test
    void a_missed_promise_is_told_with_what_was_paid_for_it_and_taken_back() {
        var till = market.till("CNY");
        var dispatches = market.dispatches();
        deals.placed(ID, TERMS);
        deals.paid(ID, "FULL", 4000);
        dispatches.started(ID, Market.FACTORY);
        dispatches.urged(ID);
        dispatches.missed(ID, Market.FACTORY, Dispatches.DUE);
        till.compensated(ID, 500);
        dispatches.overdue(ID);
        dispatches.contested(ID);
        dispatches.decided(ID, true);
        dispatches.reassessed(ID, List.of(), 0, 500);
        till.takenBack(ID, 500);
        var timeline = read();
        assertThat(timeline.version())
                .as("a promise does not raise the order's")
                .isEqualTo(1);
        assertThat(timeline.steps())
                .extracting(Step::what, Step::by, Step::amountMinor, Step::detail)
                .endsWith(
                        tuple("PromiseStarted", null, null, "H48"),
                        tuple("DispatchUrged", "BUYER", null, null),
                        tuple("DispatchPromiseMissed", null, 10_000L, "delivery-1"),
                        tuple("CompensationPaid", null, 500L, "delivery-1"),
                        tuple("DispatchOverdue", null, null, null),
                        tuple("MissContested", "FACTORY", null, "handed over at the door"),
                        tuple("ContestDecided", "OPERATOR", null, "the note is signed"),
                        tuple("MissReassessed", null, 0L, "the note is signed"),
                        tuple("CompensationTakenBack", null, 500L, "it was in time"));
    }

    @Test
    void parcels_holds_and_excuses_are_told() {
        var dispatches = market.dispatches();
        deals.placed(ID, TERMS);
        dispatches.started(ID, Market.FACTORY);
        dispatches.paused(ID, Deals.BUYER);
        dispatches.resumed(ID, Dispatches.DUE);
        dispatches.paused(ID, "account-operator");
        dispatches.extended(ID, Dispatches.OVERDUE, false);
        dispatches.stated(ID, "parcel-1", Dispatches.START);
        deals.handedOver(ID, "number-parcel-1");
        dispatches.invalidated(ID, "parcel-1");
        deals.handOverVoided(ID, "parcel-1");
        dispatches.scanned(ID, "parcel-1", "ACCEPTED", Dispatches.START);
        dispatches.kept(ID, Market.FACTORY, Dispatches.START, Dispatches.DUE);
        dispatches.received(ID);
        dispatches.ended(ID);
        var timeline = read();
        assertThat(timeline.version()).isEqualTo(2);
        assertThat(timeline.steps())
                .extracting(Step::what, Step::by, Step::detail)
                .endsWith(
                        tuple("PromisePaused", "BUYER", "wait for the print"),
                        tuple("PromiseResumed", null, null),
                        tuple("PromisePaused", "OPERATOR", "wait for the print"),
                        tuple("PromiseExtended", "OPERATOR", "flood"),
                        tuple("ParcelStated", "FACTORY", "number-parcel-1"),
                        tuple("OrderHandedOver", "FACTORY", "number-parcel-1"),
                        tuple("ParcelInvalidated", null, "parcel-1"),
                        tuple("HandOverVoided", null, "parcel-1"),
                        tuple("ParcelScanned", null, "ACCEPTED"),
                        tuple("DispatchPromiseKept", null, null),
                        tuple("GoodsReceived", "BUYER", null),
                        tuple("PromiseEnded", null, null));
    }

    @Test
    void money_of_an_unknown_order_is_an_error() {
        var held = market.till("CNY").held(ID, 4000);
        assertThatThrownBy(() -> new OrderTimelineProjector().fold(null, ID, held))
                .isInstanceOf(DocumentMissing.class);
    }

    private OrderTimeline read() {
        engine.apply(market.take());
        return new FindTimelineHandler(engine).handle(new FindTimeline(ID)).orElseThrow();
    }
}
