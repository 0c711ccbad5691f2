package market.sourcing.domain.trade.delivering;

import java.util.List;
import java.util.Optional;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.StatedParcel;
import market.sourcing.domain.delivery.command.FindParcel;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Shipment;
import market.sourcing.domain.returns.command.FindCaseParcel;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.trade.ordering.Stocks;
import market.sourcing.domain.trade.ordering.Undoing;
import market.sourcing.domain.trade.returning.CaseParcels;
import market.sourcing.domain.trade.returning.LateClaims;
import market.sourcing.domain.trade.returning.ParcelNumbers;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Takes what carriers tell: once, twice, in any order, long after. */
public final class TrackParcelHandler {
    private final Promises promises;
    private final TakenBack takenBack;
    private final Undoing undoing;
    private final ParcelNumbers numbers;
    private final CaseParcels cases;
    private final LateClaims lateClaims;

    public TrackParcelHandler(
            TakenBack takenBack, Undoing undoing, ParcelNumbers numbers, CaseParcels cases, LateClaims lateClaims) {
        this.cases = cases;
        this.lateClaims = lateClaims;
        this.promises = undoing.promises();
        this.takenBack = takenBack;
        this.undoing = undoing;
        this.numbers = numbers;
    }

    @CommandHandler
    public Optional<StatedParcel> handle(FindParcel query) {
        return promises.asItStands(query.orderId()).flatMap(it -> it.parcels().parcel(query.parcelId()));
    }

    @CommandHandler
    public Optional<StatedParcel> handle(FindCaseParcel query) {
        return cases.awaited(query.caseId())
                .map(number -> new StatedParcel(number.carrier().code(), number.text()));
    }

    /**
     * Answers whether anybody has stated the parcel. A scan that bears the factory out hands the order over, also when it was
     * thought that no carrier had it.
     *
     * @throws Refused {@link RefusalCode#SCAN_TOO_EARLY}
     */
    @CommandHandler
    public boolean handle(NoteScan command) {
        var order = numbers.orderOf(command.carrier(), command.trackingNumber());
        var promise = order.flatMap(promises::of);
        promise.ifPresent(found -> note(command, order.orElseThrow(), found));
        return promise.isPresent() || cases.note(command);
    }

    private void note(NoteScan command, OrderId id, Aggregate<DeliveryPromise> promise) {
        var recourse = takenBack.recourse(id);
        var back = promise.invoke(
                it -> it.note(command.carrier(), command.trackingNumber(), command.scan(), recourse, command.now()));
        takenBack.from(promise, back, "A carrier had the goods in time.", command.now());
        lateClaims.judgeAgain(id, command.now());
        var order = order(id);
        var parcels = promise.invoke(DeliveryPromise::asItStands).parcels();
        if (parcels.areAllStated() && order.invoke(Order::life).dispatching().isAwaited()) {
            var shipment = new Shipment(command.carrier(), command.trackingNumber());
            order.execute(it -> it.handOver(shipment, command.now()));
            stocks(order).dispatch(id);
        } else if (order.invoke(Order::life).dispatching().isAwaited()) {
            var terms = order.invoke(Order::terms);
            stocks(order).dispatch(id, terms, promises.sent(id).gone());
        }
        if (order.invoke(Order::isClosed)) {
            var left = parcels.sent().gone();
            stocks(order).writeOff(id, order.invoke(Order::life).agreed(), left);
            undoing.undoRemainder(id, order, command.now());
        }
        undoing.undoIfReversed(id, order, command.now());
        undoing.undoIfBack(id, order, command.now());
    }

    /** @throws Refused {@link RefusalCode#PROMISE_UNKNOWN} */
    @CommandHandler
    public long handle(JudgeParcel command) {
        var promise = promises.of(command.orderId())
                .orElseThrow(() -> new Refused(RefusalCode.PROMISE_UNKNOWN, "There is no promise."));
        if (promise.invoke(it -> it.judgeParcel(command.parcelId(), command.now()))) {
            var order = order(command.orderId());
            if (order.invoke(it -> it.voidHandOver(command.parcelId(), command.now()))) {
                stocks(order)
                        .voidDispatch(
                                command.orderId(),
                                order.invoke(Order::buyer),
                                order.invoke(Order::terms),
                                promises.sent(command.orderId()).gone());
            }
            undoing.undoIfReversed(command.orderId(), order, command.now());
        }
        return promise.version();
    }

    private Stocks stocks(Aggregate<Order> order) {
        return new Stocks(undoing.stocks(), List.of(order.invoke(Order::terms)));
    }

    private Aggregate<Order> order(OrderId id) {
        return Loading.known(takenBack.orders(), id.value(), RefusalCode.ORDER_UNKNOWN);
    }
}
