package market.sourcing.domain.trade.paying;

import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.escrow.PaymentAnswer;
import market.sourcing.domain.escrow.PaymentStatus;
import market.sourcing.domain.escrow.command.NoteReversal;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Party;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.trade.delivering.Promises;
import market.sourcing.domain.trade.ordering.Undoing;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * Takes a provider's word that it took a payment back. Goods that have not left stay where they are: the order comes to nothing,
 * as if the buyer had walked away. Goods that are on their way are the factory's to be paid for, and the buyer's debt.
 */
public final class ReversePaymentHandler {
    private final Repository<Order> orders;
    private final Repository<Escrow> escrows;
    private final Promises promises;
    private final Undoing undoing;

    public ReversePaymentHandler(Repository<Order> orders, Repository<Escrow> escrows, Undoing undoing) {
        this.orders = orders;
        this.escrows = escrows;
        this.promises = undoing.promises();
        this.undoing = undoing;
    }

    /**
     * Answers where the payment stands by now, and the version that it gave the order.
     *
     * @throws market.sourcing.domain.shared.Refused {@link RefusalCode#ORDER_UNKNOWN},
     *     {@link RefusalCode#PAYMENT_UNKNOWN}, {@link RefusalCode#PAYMENT_NOT_COLLECTED},
     *     {@link RefusalCode#PAYMENT_DIFFERS}
     */
    @CommandHandler
    public PaymentAnswer handle(NoteReversal command) {
        var order = Loading.known(orders, command.orderId().value(), RefusalCode.ORDER_UNKNOWN);
        // Before the money, as everybody who judges a promise.
        promises.of(command.orderId());
        var escrow = Loading.known(escrows, EscrowId.of(command.orderId()).value(), RefusalCode.PAYMENT_UNKNOWN);
        if (escrow.invoke(it -> it.standing(command.paymentId())).status() != PaymentStatus.REVERSED) {
            reverse(command, order, escrow);
        }
        return PaymentAnswers.of(escrow.invoke(it -> it.standing(command.paymentId())), order);
    }

    private void reverse(NoteReversal command, Aggregate<Order> order, Aggregate<Escrow> escrow) {
        var payment = command.paymentId().value();
        var sent = promises.sent(command.orderId());
        boolean undone =
                order.invoke(it -> it.closeReversed(payment, command.reason().value(), sent, command.at()));
        var usable = undone
                ? unsold(command.orderId(), order, escrow)
                : Money.zero(command.amount().currency());
        escrow.execute(it -> it.reverse(
                command.paymentId(), command.amount(), command.reference(), command.reason(), usable, command.at()));
        if (undone) {
            undoing.undo(command.orderId(), order, sent, Party.BUYER, command.at());
        }
    }

    /** What has left is the factory's to be paid for, unless a case gave it back. */
    private Money unsold(OrderId id, Aggregate<Order> order, Aggregate<Escrow> escrow) {
        var held = escrow.invoke(Escrow::held);
        var before = undoing.claims().givenBack(id, order.invoke(Order::terms));
        var settling = order.invoke(Order::life).settling();
        var carried = undoing.promises().carried(id, settling.left());
        var sold = settling.sold(carried, before);
        return new Money(Math.max(0, held.minus(sold).minor()), held.currency());
    }
}
