package market.sourcing.domain.trade.ordering;

import java.util.List;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Party;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.order.command.ConfirmReceipt;
import market.sourcing.domain.order.command.HandOverOrder;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.trade.delivering.Promises;
import market.sourcing.domain.trade.returning.ParcelNumbers;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Moves paid goods to the buyer and, when they have arrived, the money to the factory. */
public final class DeliverOrderHandler {
    private final Repository<Order> orders;
    private final FundsRelease release;
    private final Undoing undoing;
    private final Promises promises;
    private final ParcelNumbers numbers;

    public DeliverOrderHandler(Repository<Order> orders, FundsRelease release, Undoing undoing, ParcelNumbers numbers) {
        this.orders = orders;
        this.release = release;
        this.undoing = undoing;
        this.promises = undoing.promises();
        this.numbers = numbers;
    }

    /**
     * Answers the order's version. A parcel with a tracking number is written down with the promise; the order is handed over
     * with the last of its pieces. Goods without a number are the factory's word only, and keep no promise.
     *
     * @throws Refused {@link RefusalCode#ORDER_UNKNOWN}, {@link RefusalCode#NOT_ALLOWED},
     *     {@link RefusalCode#ORDER_NOT_PAID}, {@link RefusalCode#ORDER_CLOSED},
     *     {@link RefusalCode#PARCEL_EXCEEDS_ORDER}, {@link RefusalCode#TRACKING_NUMBER_USED}
     */
    @CommandHandler
    public long handle(HandOverOrder command) {
        var order = order(command.orderId());
        if (order.invoke(it -> it.partyOf(command.actor())) == Party.BUYER) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "The factory hands the goods over.");
        }
        Loading.mustBeAt(order, command.expectedVersion());
        order.invoke(Order::life).dispatching().mustBePaid();
        boolean whole = promises.of(command.orderId())
                .map(promise -> isWholeWith(command, promise))
                .orElse(true);
        if (whole && order.invoke(it -> it.handOver(command.shipment(), command.at()))) {
            new Stocks(undoing.stocks(), List.of(order.invoke(Order::terms))).dispatch(command.orderId());
        }
        return order.version();
    }

    /** Whether every piece is stated to be on its way now. */
    private boolean isWholeWith(HandOverOrder command, Aggregate<DeliveryPromise> promise) {
        var carrier = command.shipment().carrier();
        var number = command.shipment().trackingNumber();
        if (number == null || carrier == null) {
            if (!command.contents().isEmpty()) {
                throw Refused.invalid("trackingNumber", "A part of the goods needs a number of its own.");
            }
            return true;
        }
        var factory = promise.invoke(DeliveryPromise::asItStands).factory().value();
        numbers.take(carrier, number, command.orderId(), factory, command.at());
        promise.execute(it -> it.state(carrier, number, command.contents(), command.at()));
        return promise.invoke(DeliveryPromise::asItStands).parcels().areAllStated();
    }

    /**
     * Answers the order's version.
     *
     * @throws Refused {@link RefusalCode#ORDER_UNKNOWN}, {@link RefusalCode#NOT_ALLOWED},
     *     {@link RefusalCode#ORDER_NOT_HANDED_OVER}, {@link RefusalCode#ORDER_CLOSED}
     */
    @CommandHandler
    public long handle(ConfirmReceipt command) {
        var order = order(command.orderId());
        if (order.invoke(it -> it.partyOf(command.actor())) == Party.FACTORY) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "The buyer confirms the receipt.");
        }
        Loading.mustBeAt(order, command.expectedVersion());
        if (order.invoke(it -> it.confirmReceipt(command.actor(), command.at()))) {
            promises.of(command.orderId()).ifPresent(promise -> promise.execute(it -> it.receive(command.at(), true)));
            release.of(command.orderId(), order, command.at());
        }
        return order.version();
    }

    /**
     * Answers the order's version. While a return case is open nothing happens: its end sets the time anew. What carriers have
     * brought back is not paid for: the order comes to nothing, but for what they have not. So does what no carrier tells of
     * and the factory does not show, after its buyer was asked.
     */
    @CommandHandler
    public long handle(CompleteOrder command) {
        var order = order(command.orderId());
        if (release.mustWait(command.orderId())) {
            return order.version();
        }
        var sent = promises.sent(command.orderId());
        order.invoke(Order::life).arriving().atItsTime(sent, command.at()).ifPresent(what -> {
            switch (what) {
                case ARRIVED -> {
                    order.execute(it -> it.complete(command.at()));
                    release.of(command.orderId(), order, command.at());
                }
                case ASKED -> order.execute(it -> it.askForReceipt(command.now()));
                case CAME_BACK ->
                    undoing.undoWhatCameBack(
                            command.orderId(), order, undoing.sent(command.orderId(), order), command.at());
                case NEVER_SHOWN -> undoing.undoWhatNobodyShowed(command.orderId(), order, sent, command.at());
            }
        });
        return order.version();
    }

    private Aggregate<Order> order(OrderId id) {
        return Loading.known(orders, id.value(), RefusalCode.ORDER_UNKNOWN);
    }
}
