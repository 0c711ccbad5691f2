package market.sourcing.domain.trade.paying;

import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.escrow.PaymentAnswer;
import market.sourcing.domain.escrow.command.CheckPayment;
import market.sourcing.domain.escrow.command.NoteApproval;
import market.sourcing.domain.escrow.command.NoteDecline;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Tab;
import market.sourcing.domain.order.TakenOff;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.trade.delivering.Promises;
import market.sourcing.domain.trade.ordering.Tabs;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * Takes what a provider says of a payment: at once, in a message, when asked; once, twice, or long after. What was collected is
 * held when it is due, and otherwise goes back; also when the same payment was thought to be declined.
 */
public final class SettlePaymentHandler {
    private final Repository<Order> orders;
    private final Repository<Escrow> escrows;
    private final Promises promises;
    private final Tabs tabs;

    public SettlePaymentHandler(
            Repository<Order> orders,
            Repository<Escrow> escrows,
            Repository<DeliveryPromise> promises,
            Repository<Tab> tabs) {
        this.orders = orders;
        this.escrows = escrows;
        this.promises = new Promises(promises);
        this.tabs = new Tabs(tabs);
    }

    /**
     * Answers where the payment stands by now, and the order's version.
     *
     * @throws market.sourcing.domain.shared.Refused {@link RefusalCode#ORDER_UNKNOWN},
     *     {@link RefusalCode#PAYMENT_UNKNOWN}, {@link RefusalCode#PAYMENT_DIFFERS}
     */
    @CommandHandler
    public PaymentAnswer handle(NoteApproval command) throws Exception {
        var order = Loading.known(orders, command.orderId().value(), RefusalCode.ORDER_UNKNOWN);
        var escrow = escrow(command.orderId());
        var standing = escrow.invoke(it -> it.standing(command.paymentId()));
        if (standing.status().isCollected()) {
            return PaymentAnswers.of(standing, order);
        }
        var due = order.invoke(Order::due)
                .filter(it -> it.stage().name().equals(standing.stage())
                        && it.amount().equals(standing.amount()));
        if (due.isPresent()) {
            escrow.execute(it -> it.hold(command.paymentId(), command.amount(), command.reference(), command.at()));
            order.execute(it -> it.pay(due.get(), command.paymentId().value(), command.at()));
            tabs.takeOff(command.orderId(), order.invoke(Order::buyer), TakenOff.PAID, command.at());
            if (order.invoke(Order::due).isEmpty()) {
                promises.start(order.invoke(it -> it), command.at());
            }
        } else {
            escrow.execute(it -> it.receive(command.paymentId(), command.amount(), command.reference(), command.at()));
        }
        return PaymentAnswers.of(escrow.invoke(it -> it.standing(command.paymentId())), order);
    }

    /**
     * Answers the same.
     *
     * @throws market.sourcing.domain.shared.Refused {@link RefusalCode#PAYMENT_UNKNOWN}
     */
    @CommandHandler
    public PaymentAnswer handle(NoteDecline command) {
        var order = Loading.known(orders, command.orderId().value(), RefusalCode.ORDER_UNKNOWN);
        var escrow = escrow(command.orderId());
        escrow.execute(it -> it.decline(command.paymentId(), command.code(), command.at()));
        return PaymentAnswers.of(escrow.invoke(it -> it.standing(command.paymentId())), order);
    }

    /** @throws market.sourcing.domain.shared.Refused {@link RefusalCode#PAYMENT_UNKNOWN} */
    @CommandHandler
    public PaymentAnswer handle(CheckPayment command) {
        var order = Loading.known(orders, command.orderId().value(), RefusalCode.ORDER_UNKNOWN);
        return PaymentAnswers.of(escrow(command.orderId()).invoke(it -> it.standing(command.paymentId())), order);
    }

    private Aggregate<Escrow> escrow(OrderId order) {
        return Loading.known(escrows, EscrowId.of(order).value(), RefusalCode.PAYMENT_UNKNOWN);
    }
}
