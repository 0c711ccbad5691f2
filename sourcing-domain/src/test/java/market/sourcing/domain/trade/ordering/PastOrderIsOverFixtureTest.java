package market.sourcing.domain.trade.ordering;

import static market.sourcing.domain.shared.RefusalCode.DELIVERY_NOT_DENIED;
import static market.sourcing.domain.shared.RefusalCode.EVIDENCE_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.NOT_ALLOWED;
import static market.sourcing.domain.shared.RefusalCode.ORDER_CLOSED;
import static market.sourcing.domain.shared.RefusalCode.ORDER_NOT_AWAITING_PAYMENT;
import static market.sourcing.domain.shared.RefusalCode.ORDER_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.PAYMENT_UNKNOWN;
import static market.sourcing.domain.shared.RefusalCode.PROMISE_UNKNOWN;
import static market.sourcing.domain.vocabulary.Actors.BUYER;
import static market.sourcing.domain.vocabulary.Actors.OPERATOR;
import static market.sourcing.domain.vocabulary.Actors.OTHER_BUYER;
import static market.sourcing.domain.vocabulary.Actors.OWNER;
import static market.sourcing.domain.vocabulary.Factories.onboarded;
import static market.sourcing.domain.vocabulary.Factories.verified;
import static market.sourcing.domain.vocabulary.Marketplace.given;
import static market.sourcing.domain.vocabulary.PastOrders.PAST;
import static market.sourcing.domain.vocabulary.PastOrders.recorded;
import static market.sourcing.domain.vocabulary.PastOrders.recordedPieces;
import static market.sourcing.domain.vocabulary.Returns.PHOTO;
import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;

import java.util.List;
import market.sourcing.domain.delivery.command.JudgeDispatch;
import market.sourcing.domain.delivery.command.UrgeDispatch;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.CloseUnpaidOrder;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.command.ConfirmReceipt;
import market.sourcing.domain.order.command.DecideDelivery;
import market.sourcing.domain.order.command.DenyDelivery;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.order.command.ShowDelivery;
import market.sourcing.domain.order.command.ShowMade;
import market.sourcing.domain.returns.command.FindEligibility;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.vocabulary.Changed;
import market.sourcing.domain.vocabulary.Marketplace;
import market.sourcing.domain.vocabulary.Orders;
import market.sourcing.domain.vocabulary.Payments;
import org.junit.jupiter.api.Test;

/** Whoever asks of a past order what is asked of orders finds one that is over. */
class PastOrderIsOverFixtureTest {
    private static Marketplace bought() {
        return given(onboarded(), verified(), recorded(15_30, recordedPieces(6, "2.5500", 15_30)));
    }

    private static CancelOrder cancel(Actor actor) {
        return new CancelOrder(PAST, null, actor, "changed my mind", LATER);
    }

    @Test
    void it_is_not_called_off() {
        bought().when(cancel(BUYER)).isRefused(ORDER_CLOSED);
        bought().when(cancel(OWNER)).isRefused(ORDER_CLOSED);
        bought().when(cancel(OPERATOR)).isRefused(ORDER_CLOSED);
        bought().when(cancel(OTHER_BUYER)).isRefused(ORDER_UNKNOWN);
    }

    @Test
    void nothing_is_due_on_it() {
        bought().when(Changed.in(Payments.pay(BUYER, "first"), "orderId", PAST)).isRefused(ORDER_NOT_AWAITING_PAYMENT);
        bought().when(Changed.in(Payments.approve("first", 15_30), "orderId", PAST))
                .isRefused(PAYMENT_UNKNOWN);
        bought().when(new CloseUnpaidOrder(PAST, Stage.FULL, LATER))
                .writesNothing()
                .answers(0L);
    }

    @Test
    void nothing_of_it_is_made_or_sent() {
        bought().uploaded(OWNER.account().value(), PHOTO)
                .when(new ShowMade(PAST, OWNER, PHOTO.sha256(), NOW))
                .isRefused(ORDER_CLOSED);
        bought().when(new ShowMade(PAST, OWNER, PHOTO.sha256(), NOW)).isRefused(EVIDENCE_UNKNOWN);
        bought().when(new HandOverOrder(PAST, null, OWNER, Orders.TRACKED, List.of(), NOW))
                .isRefused(ORDER_CLOSED);
        bought().when(new HandOverOrder(PAST, null, BUYER, Orders.TRACKED, List.of(), NOW))
                .isRefused(NOT_ALLOWED);
    }

    @Test
    void nothing_of_it_arrives() {
        bought().when(new ConfirmReceipt(PAST, null, BUYER, NOW)).isRefused(ORDER_CLOSED);
        bought().when(new ConfirmReceipt(PAST, null, OWNER, NOW)).isRefused(NOT_ALLOWED);
        bought().when(new DenyDelivery(PAST, null, BUYER, "nothing came", NOW)).isRefused(ORDER_CLOSED);
        bought().uploaded(OWNER.account().value(), PHOTO)
                .when(new ShowDelivery(PAST, OWNER, PHOTO.sha256(), NOW))
                .isRefused(ORDER_CLOSED);
        bought().when(new DecideDelivery(PAST, null, OPERATOR, true, "seen", NOW))
                .isRefused(DELIVERY_NOT_DENIED);
        bought().when(new CompleteOrder(PAST, LATER)).writesNothing().answers(0L);
    }

    @Test
    void nothing_is_promised_and_nothing_comes_back_of_it_by_a_return() {
        bought().when(new JudgeDispatch(PAST, LATER)).writesNothing().answers(-1L);
        bought().when(new UrgeDispatch(PAST, null, BUYER, NOW)).isRefused(PROMISE_UNKNOWN);
        bought().when(new FindEligibility(PAST, BUYER, NOW)).isRefused(ORDER_CLOSED);
        bought().when(new FindEligibility(PAST, OTHER_BUYER, NOW)).isRefused(ORDER_UNKNOWN);
    }
}
