package market.sourcing.domain.order;

import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Orders.ORDER;
import static market.sourcing.domain.vocabulary.Returns.PHOTO;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import market.sourcing.domain.delivery.Sent;
import market.sourcing.domain.order.event.DeliveryDecided;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.DeliveryShown;
import market.sourcing.domain.order.event.GoodsShownMade;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.vocabulary.BagOrders;
import market.sourcing.domain.vocabulary.Orders;
import market.sourcing.domain.vocabulary.Payments;
import org.junit.jupiter.api.Test;

/** What is decided about an order, without anything that stores or applies it. */
class OrderLifeTest {
    private static final Reason REASON = new Reason("changed my mind");

    private static OrderLife placed() {
        return OrderLife.of(Orders.placed(BagOrders.MADE));
    }

    private static OrderLife deposited() {
        return placed().after(Payments.orderPaid("deposit", Stage.DEPOSIT, 1), 1);
    }

    private static OrderLife paid() {
        return deposited().after(Payments.orderPaid("balance", Stage.BALANCE, 1), 2);
    }

    @Test
    void a_decision_changes_nothing() {
        var life = paid();
        var decided = life.ending().cancel(BUYER, Party.BUYER, REASON, Sent.NOTHING, false, LATER);

        assertThat(decided).isPresent();
        assertThat(life).isEqualTo(paid());
        assertThat(life.after(decided.orElseThrow()).ending().end())
                .get()
                .returns(LATER, End::at)
                .returns(Party.BUYER, End::by);
    }

    @Test
    void the_deposit_is_due_before_the_balance_and_nothing_after_it() {
        assertThat(placed().paying().due()).get().returns(Stage.DEPOSIT, Due::stage);
        assertThat(deposited().paying().due()).get().returns(Stage.BALANCE, Due::stage);
        assertThat(paid().paying().due()).isEmpty();
    }

    @Test
    void each_payment_is_known_by_the_version_that_it_gave_whatever_comes_after_it() {
        var life = paid().after(Orders.handedOver()).after(Orders.completed());

        assertThat(life.paying()
                        .versionSince(
                                Payments.orderPaid("deposit", Stage.DEPOSIT, 1).paymentId()))
                .contains(1L);
        assertThat(life.paying().versionSince("payment-of-another")).isEmpty();
    }

    @Test
    void what_was_shown_of_the_making_can_be_looked_at_for_good() {
        var shown = deposited()
                .after(new GoodsShownMade(ORDER.value(), OWNER.account().value(), PHOTO, NOW));
        var closed = shown.after(Orders.closedUnpaid(BagOrders.MADE, Stage.BALANCE));

        assertThat(closed.arriving().shown(PHOTO.sha256())).contains(PHOTO);
    }

    @Test
    void who_decides_that_goods_arrived_completes_the_order_with_it() {
        var denied = paid().after(Orders.handedOver())
                .after(new DeliveryShown(ORDER.value(), OWNER.account().value(), PHOTO, NOW, null))
                .after(new DeliveryDenied(ORDER.value(), BUYER.account().value(), REASON.text(), NOW, LATER));

        assertThat(denied.arriving().decide(OPERATOR, true, REASON, LATER))
                .hasExactlyElementsOfTypes(DeliveryDecided.class, OrderCompleted.class);
        assertThat(denied.arriving().decide(OPERATOR, false, REASON, LATER))
                .hasExactlyElementsOfTypes(DeliveryDecided.class);
    }
}
