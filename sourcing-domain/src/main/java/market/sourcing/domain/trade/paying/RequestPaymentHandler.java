package market.sourcing.domain.trade.paying;

import java.util.Optional;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.escrow.PaymentAnswer;
import market.sourcing.domain.escrow.command.RequestPayment;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Party;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Writes down that a buyer wants to pay, before the provider is asked, so that no charge is ever unknown to the log. */
public record RequestPaymentHandler(Repository<Order> orders, Repository<Escrow> escrows) {
    /**
     * Answers where the attempt stands, and the order's version.
     *
     * @throws Refused {@link RefusalCode#ORDER_UNKNOWN}, {@link RefusalCode#NOT_ALLOWED},
     *     {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}, {@link RefusalCode#ORDER_NOT_AWAITING_PAYMENT},
     *     {@link RefusalCode#PAYMENT_IN_PROGRESS}
     */
    @CommandHandler
    public PaymentAnswer handle(RequestPayment command) throws Exception {
        var order = Loading.known(orders, command.orderId().value(), RefusalCode.ORDER_UNKNOWN);
        if (order.invoke(it -> it.partyOf(command.actor())) == Party.FACTORY) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "The buyer pays.");
        }
        var escrow = escrow(command, order);
        if (escrow.isPresent()) {
            var earlier = escrow.get().invoke(it -> it.answerTo(command.paymentId(), command.fingerprint()));
            if (earlier.isPresent()) {
                return PaymentAnswers.of(earlier.get(), order);
            }
        }
        var requested = order.invoke(it -> requested(command, it));
        if (escrow.isPresent()) {
            escrow.get().execute(it -> it.request(requested));
            return answer(command, escrow.get(), order);
        }
        return answer(command, escrows.newInstance(() -> new Escrow(requested)), order);
    }

    /** While nothing is paid this is nearly always the first attempt, and there is none. */
    private Optional<Aggregate<Escrow>> escrow(RequestPayment command, Aggregate<Order> order) {
        var id = EscrowId.of(command.orderId()).value();
        var first = order.invoke(Order::due).filter(due -> due.stage() != Stage.BALANCE);
        return first.isPresent() ? Loading.unlessNew(escrows, id) : Loading.ifKnown(escrows, id);
    }

    private static PaymentAnswer answer(RequestPayment command, Aggregate<Escrow> escrow, Aggregate<Order> order) {
        return PaymentAnswers.of(escrow.invoke(it -> it.standing(command.paymentId())), order);
    }

    private static PaymentRequested requested(RequestPayment command, Order order) {
        var due = order.due()
                .orElseThrow(
                        () -> new Refused(RefusalCode.ORDER_NOT_AWAITING_PAYMENT, "Nothing is due on this order now."));
        return new PaymentRequested(
                command.orderId().value(),
                command.paymentId().value(),
                order.buyer().value(),
                due.stage().name(),
                due.amount().minor(),
                due.amount().currency().getCurrencyCode(),
                command.provider(),
                command.checkAt(),
                command.fingerprint());
    }
}
