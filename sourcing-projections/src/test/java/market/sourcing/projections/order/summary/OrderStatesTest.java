package market.sourcing.projections.order.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.projections.fold.DocumentMissing;
import market.sourcing.projections.harness.Deals;
import market.sourcing.projections.harness.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An order from its placing to its end, and the lists of those that stand somewhere. */
class OrderStatesTest extends OrdersScene {
    private static final String ID = "order-1";
    private static final OrderTerms TERMS = Deals.terms(Market.FACTORY, "CNY", Market.line("listing-1", 4));

    private final Deals deals = market.deals();

    @Test
    void an_order_whose_hand_over_is_void_waits_for_dispatch_again() {
        deals.placed(ID, TERMS);
        deals.paid(ID, "FULL", 4000);
        deals.handedOver(ID, "75812345678901");
        deals.handOverVoided(ID, "parcel-1");
        var waiting = read();
        assertThat(waiting.state()).isEqualTo(OrderState.AWAITING_DISPATCH);
        assertThat(waiting.version()).isEqualTo(3);
        assertThat(waiting.paidMinor()).isEqualTo(4000);
        assertThat(waiting.nextAt()).isNull();
        assertThat(waiting.carrier()).isNull();
        assertThat(waiting.trackingNumber()).isNull();
    }

    @Test
    void an_order_from_stock_is_paid_handed_over_and_received() {
        deals.placed(ID, TERMS);
        assertThat(read().nextAt()).isEqualTo(millis(Deals.CLOSES));

        deals.paid(ID, "FULL", 4000);
        var paid = read();
        assertThat(paid.state()).isEqualTo(OrderState.AWAITING_DISPATCH);
        assertThat(paid.paidMinor()).isEqualTo(4000);
        assertThat(paid.nextAt()).isNull();

        deals.handedOver(ID, "75812345678901");
        var sent = read();
        assertThat(sent.state()).isEqualTo(OrderState.HANDED_OVER);
        assertThat(sent.carrier()).isEqualTo("中通快递");
        assertThat(sent.trackingNumber()).isEqualTo("75812345678901");
        assertThat(sent.nextAt()).isEqualTo(millis(Deals.RELEASES));

        deals.received(ID);
        var received = read();
        assertThat(received.state()).isEqualTo(OrderState.COMPLETED);
        assertThat(received.trackingNumber()).isEqualTo("75812345678901");
        assertThat(received.nextAt()).isNull();
        assertThat(received.version()).isEqualTo(3);
        assertThat(received.changedAt()).isAfter(received.placedAt());
    }

    @Test
    void goods_that_no_carrier_tells_of_are_asked_for_shown_denied_and_decided() {
        var note = new Evidence("a".repeat(64), "application/pdf", 2_000, "note.pdf");
        deals.placed(ID, TERMS);
        deals.paid(ID, "FULL", 4000);
        deals.handedOver(ID, null);
        deals.receiptAsked(ID, 1);
        assertThat(read())
                .returns(OrderState.RECEIPT_ASKED, OrderSummary::state)
                .returns(millis(Deals.ANSWER_BY), OrderSummary::nextAt)
                .returns(List.of(), OrderSummary::shown);

        deals.deliveryShown(ID, note);
        assertThat(read())
                .returns(OrderState.RECEIPT_ASKED, OrderSummary::state)
                .returns(millis(Deals.ANSWER_BY), OrderSummary::nextAt)
                .returns(List.of(note), OrderSummary::shown);

        deals.deliveryDenied(ID);
        assertThat(read())
                .returns(OrderState.DELIVERY_DENIED, OrderSummary::state)
                .returns(millis(Deals.DECIDE_BY), OrderSummary::nextAt)
                .returns(5L, OrderSummary::version);

        deals.deliveryDecided(ID, true);
        deals.completed(ID);
        assertThat(read()).returns(OrderState.COMPLETED, OrderSummary::state).returns(null, OrderSummary::nextAt);
    }

    @Test
    void goods_made_to_order_are_paid_in_two_stages_and_complete_by_time() {
        deals.placed(ID, TERMS);
        deals.paid(ID, "DEPOSIT", 1200);
        var deposit = read();
        assertThat(deposit.state()).isEqualTo(OrderState.AWAITING_BALANCE);
        assertThat(deposit.nextAt()).isEqualTo(millis(Deals.BALANCE_DUE));
        var photo = new Evidence("b".repeat(64), "image/jpeg", 2_000, "half-made.jpg");
        deals.shownMade(ID, photo);
        assertThat(read())
                .returns(OrderState.AWAITING_BALANCE, OrderSummary::state)
                .returns(millis(Deals.BALANCE_DUE), OrderSummary::nextAt)
                .returns(List.of(photo), OrderSummary::shown);

        deals.paid(ID, "BALANCE", 2800);
        var whole = read();
        assertThat(whole.state()).isEqualTo(OrderState.AWAITING_DISPATCH);
        assertThat(whole.paidMinor()).isEqualTo(4000);
        assertThat(whole.nextAt()).isNull();

        deals.handedOver(ID, null);
        assertThat(read().carrier()).isNull();
        deals.completed(ID);
        assertThat(read().state()).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    void an_order_that_came_to_nothing_says_why_and_what_was_paid() {
        deals.placed(ID, TERMS);
        deals.paid(ID, "FULL", 4000);
        deals.cancelled(ID, TERMS, "FACTORY");
        var cancelled = read();
        assertThat(cancelled.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(cancelled.reason()).isEqualTo("ordered twice");
        assertThat(cancelled.paidMinor()).isEqualTo(4000);

        deals.placed("order-2", TERMS);
        deals.closedUnpaid("order-2", TERMS, "FULL");
        engine.apply(market.take());
        var closed = handler.handle(new FindOrder("order-2")).orElseThrow();
        assertThat(closed.state()).isEqualTo(OrderState.CLOSED_UNPAID);
        assertThat(closed.nextAt()).isNull();
        assertThat(closed.reason()).isNull();
    }

    @Test
    void an_order_whose_payment_was_reversed_says_why() {
        deals.placed(ID, TERMS);
        deals.paid(ID, "FULL", 4000);
        deals.closedReversed(ID, TERMS);
        var closed = read();
        assertThat(closed.state()).isEqualTo(OrderState.CLOSED_REVERSED);
        assertThat(closed.reason()).isEqualTo("10.4");
        assertThat(closed.paidMinor()).isEqualTo(4000);
        assertThat(closed.nextAt()).isNull();
    }

    @Test
    void an_event_of_an_unknown_order_is_an_error() {
        var paid = deals.paid(ID, "FULL", 4000);
        assertThatThrownBy(() -> new OrderSummaryProjector().fold(null, ID, paid))
                .isInstanceOf(DocumentMissing.class);
    }

    @ParameterizedTest
    @EnumSource(ListOrders.Party.class)
    void those_in_a_state_are_listed_oldest_first_page_by_page(ListOrders.Party party) {
        IntStream.range(0, 12).forEach(n -> deals.placed("order-" + n, TERMS));
        IntStream.range(0, 12).filter(n -> n % 2 == 0).forEach(n -> deals.paid("order-" + n, "FULL", 4000));
        engine.apply(market.take());

        assertThat(all(party, OrderState.AWAITING_DISPATCH, ListOrders.Order.OLDEST_FIRST))
                .containsExactly("order-0", "order-2", "order-4", "order-6", "order-8", "order-10");
        assertThat(all(party, OrderState.AWAITING_PAYMENT, ListOrders.Order.NEWEST_FIRST))
                .containsExactly("order-11", "order-9", "order-7", "order-5", "order-3", "order-1");
        assertThat(all(party, OrderState.COMPLETED, ListOrders.Order.OLDEST_FIRST))
                .isEmpty();
    }

    private List<String> all(ListOrders.Party party, OrderState state, ListOrders.Order order) {
        var id = switch (party) {
            case EVERYBODY -> "";
            case BUYER -> Deals.BUYER;
            case FACTORY -> Market.FACTORY;
            case FACTORY_OWNER -> "account-of-factory-1";
        };
        var seen = new ArrayList<String>();
        var page = handler.handle(new ListOrders(party, id, state, order, 4, null));
        page.items().forEach(found -> seen.add(found.id()));
        while (page.next() != null) {
            page = handler.handle(new ListOrders(party, id, state, order, 4, page.next()));
            page.items().forEach(found -> seen.add(found.id()));
        }
        return seen;
    }

    private OrderSummary read() {
        engine.apply(market.take());
        return handler.handle(new FindOrder(ID)).orElseThrow();
    }

    private static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
