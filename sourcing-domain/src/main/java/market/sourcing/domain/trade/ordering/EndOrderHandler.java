package market.sourcing.domain.trade.ordering;

import java.time.Instant;
import market.sourcing.domain.delivery.Sent;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Party;
import market.sourcing.domain.order.Tab;
import market.sourcing.domain.order.TakenOff;
import market.sourcing.domain.order.command.CancelOrder;
import market.sourcing.domain.order.command.CloseUnpaidOrder;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Ends orders that came to nothing: gives the goods back to the stock and the money to whom it belongs, in one transaction. */
public final class EndOrderHandler {
    private final Repository<Order> orders;
    private final Undoing undoing;
    private final Tabs tabs;

    public EndOrderHandler(Repository<Order> orders, Undoing undoing, Repository<Tab> tabs) {
        this.orders = orders;
        this.undoing = undoing;
        this.tabs = new Tabs(tabs);
    }

    /**
     * Answers the order's version. What the factory says is on its way stands against it, but not once the buyer has waited for
     * a multiple of the promised time, no carrier has all of it and the factory shows nothing, nor when carriers have brought
     * everything back.
     *
     * @throws market.sourcing.domain.shared.Refused {@link RefusalCode#ORDER_UNKNOWN},
     *     {@link RefusalCode#ORDER_HANDED_OVER}
     */
    @CommandHandler
    public long handle(CancelOrder command) {
        var reason = new Reason(command.reason());
        var order = Loading.known(orders, command.orderId().value(), RefusalCode.ORDER_UNKNOWN);
        var party = order.invoke(it -> it.partyOf(command.actor()));
        Loading.mustBeAt(order, command.expectedVersion());
        var told = undoing.promises().sent(command.orderId());
        var arriving = order.invoke(Order::life).arriving();
        var sent = arriving.arrived(told);
        boolean free = arriving.isBack(told)
                || (party == Party.BUYER && undoing.promises().isOverdue(command.orderId()) && !arriving.isShown());
        if (order.invoke(it -> it.cancel(command.actor(), party, reason, sent, free, command.at()))) {
            var cause = party == Party.BUYER ? TakenOff.CANCELLED_BY_BUYER : TakenOff.CANCELLED_BY_OTHERS;
            end(command.orderId(), order, sent, party, cause, command.at());
        }
        return order.version();
    }

    /** Answers the order's version. A balance that was not paid is the buyer's walking away, from goods that are being made. */
    @CommandHandler
    public long handle(CloseUnpaidOrder command) {
        var order = Loading.known(orders, command.orderId().value(), RefusalCode.ORDER_UNKNOWN);
        order.invoke(it -> it.closeUnpaid(command.stage(), command.at()))
                .ifPresent(walker ->
                        end(command.orderId(), order, Sent.NOTHING, walker, TakenOff.CLOSED_UNPAID, command.at()));
        return order.version();
    }

    /** The tab before the stocks, as where an order is placed: two commands never wait for each other. */
    private void end(OrderId id, Aggregate<Order> order, Sent sent, Party walker, TakenOff cause, Instant at) {
        tabs.takeOff(id, order.invoke(Order::buyer), cause, at);
        undoing.undo(id, order, sent, walker, at);
    }
}
