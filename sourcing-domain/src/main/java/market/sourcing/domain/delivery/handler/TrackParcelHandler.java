package market.sourcing.domain.delivery.handler;

import java.util.List;
import java.util.Optional;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.StatedParcel;
import market.sourcing.domain.delivery.command.FindParcel;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.listing.Stock;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.handler.Stocks;
import market.sourcing.domain.order.handler.Undoing;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.domain.shared.Uniqueness;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Takes what carriers tell: once, twice, in any order, long after. */
public final class TrackParcelHandler {
    private final Promises promises;
    private final Repository<Order> orders;
    private final Repository<Stock> stocks;
    private final TakenBack takenBack;
    private final Undoing undoing;
    private final UniqueValues unique;

    public TrackParcelHandler(
            Repository<DeliveryPromise> promises,
            Repository<Order> orders,
            Repository<Escrow> escrows,
            Repository<Stock> stocks,
            UniqueValues unique) {
        this.promises = new Promises(promises);
        this.orders = orders;
        this.stocks = stocks;
        this.takenBack = new TakenBack(escrows);
        this.undoing = new Undoing(escrows, stocks, this.promises);
        this.unique = unique;
    }

    @CommandHandler
    public Optional<StatedParcel> handle(FindParcel query) {
        return promises.of(query.orderId()).flatMap(found -> found.invoke(it -> it.parcel(query.parcelId())));
    }

    @CommandHandler
    public boolean handle(NoteScan command) {
        var number = command.carrier() + "/" + command.trackingNumber();
        var order = unique.holder(Uniqueness.TRACKING_NUMBER, number).map(OrderId::new);
        var promise = order.flatMap(promises::of);
        promise.ifPresent(found -> {
            var back = found.invoke(
                    it -> it.note(command.carrier(), command.trackingNumber(), command.scan(), command.now()));
            takenBack.from(found, back, "A carrier had the goods in time.", command.now());
            var id = found.invoke(DeliveryPromise::order);
            undoing.undoIfReversed(id, order(id), command.now());
        });
        return promise.isPresent();
    }

    /** @throws Refused {@link RefusalCode#PROMISE_UNKNOWN} */
    @CommandHandler
    public long handle(JudgeParcel command) {
        var promise = promises.of(command.orderId())
                .orElseThrow(() -> new Refused(RefusalCode.PROMISE_UNKNOWN, "There is no promise."));
        if (promise.invoke(it -> it.judgeParcel(command.parcelId(), command.now()))) {
            var order = order(command.orderId());
            if (order.invoke(it -> it.voidHandOver(command.parcelId(), command.now()))) {
                var terms = order.invoke(Order::terms);
                new Stocks(stocks, List.of(terms)).voidDispatch(command.orderId(), order.invoke(Order::buyer), terms);
            }
            undoing.undoIfReversed(command.orderId(), order, command.now());
        }
        return promise.version();
    }

    private Aggregate<Order> order(OrderId id) {
        return Loading.known(orders, id.value(), RefusalCode.ORDER_UNKNOWN);
    }
}
