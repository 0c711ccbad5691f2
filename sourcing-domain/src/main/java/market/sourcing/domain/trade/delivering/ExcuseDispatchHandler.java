package market.sourcing.domain.trade.delivering;

import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.command.ContestMiss;
import market.sourcing.domain.delivery.command.DecideContest;
import market.sourcing.domain.delivery.command.ExcuseDispatch;
import market.sourcing.domain.delivery.command.HoldDispatch;
import market.sourcing.domain.delivery.command.ResumeDispatch;
import market.sourcing.domain.delivery.command.UrgeDispatch;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Party;
import market.sourcing.domain.rulebook.Pause;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OnlyOperatorsMay;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.trade.returning.LateClaims;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** What the parties and the platform say about a promise: wait, hurry, it was no fault, it was no miss. */
public final class ExcuseDispatchHandler {
    private static final long NONE = -1;

    private final Promises promises;
    private final Repository<Order> orders;
    private final TakenBack takenBack;
    private final LateClaims lateClaims;

    public ExcuseDispatchHandler(Repository<DeliveryPromise> promises, TakenBack takenBack, LateClaims lateClaims) {
        this.lateClaims = lateClaims;
        this.promises = new Promises(promises);
        this.orders = takenBack.orders();
        this.takenBack = takenBack;
    }

    /** @throws Refused {@link RefusalCode#ORDER_UNKNOWN}, {@link RefusalCode#PROMISE_UNKNOWN},
     *     {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#PROMISE_NOT_RUNNING} */
    @CommandHandler
    public long handle(HoldDispatch command) {
        var reason = new Reason(command.reason());
        var promise = notFor(Party.FACTORY, command.orderId(), command.actor());
        Loading.mustBeAt(promise, command.expectedVersion());
        promise.execute(it -> it.pause(command.actor(), reason, command.at()));
        return promise.version();
    }

    /** @throws Refused as {@link #handle(HoldDispatch)} */
    @CommandHandler
    public long handle(ResumeDispatch command) {
        var promise = notFor(Party.FACTORY, command.orderId(), command.actor());
        Loading.mustBeAt(promise, command.expectedVersion());
        promise.execute(it -> it.resume(command.at()));
        return promise.version();
    }

    /** @throws Refused as {@link #handle(HoldDispatch)}, and {@link RefusalCode#URGED_ALREADY} */
    @CommandHandler
    public long handle(UrgeDispatch command) {
        var promise = notFor(Party.FACTORY, command.orderId(), command.actor());
        Loading.mustBeAt(promise, command.expectedVersion());
        if (takenBack.isClosed(command.orderId())) {
            throw new Refused(RefusalCode.PROMISE_NOT_RUNNING, "The order came to nothing.");
        }
        promise.execute(it -> it.urge(command.actor(), command.at()));
        return promise.version();
    }

    /** Nothing happens when the order has come to nothing. */
    @CommandHandler
    public long handle(ExcuseDispatch command) {
        var reason = new Reason(command.reason());
        var declared = new Pause(command.from(), command.to());
        var promise = promises.of(command.orderId());
        if (promise.isEmpty()) {
            return NONE;
        }
        if (!takenBack.isClosed(command.orderId())) {
            var recourse = takenBack.recourse(command.orderId());
            var back = promise.get()
                    .invoke(it -> it.excuse(command.excuseId(), reason, declared, recourse, command.now()));
            takenBack.from(promise.get(), back, reason.text(), command.now());
            lateClaims.judgeAgain(command.orderId(), command.now());
        }
        return promise.get().version();
    }

    /** @throws Refused as {@link #handle(HoldDispatch)}, and {@link RefusalCode#PROMISE_NOT_MISSED},
     *     {@link RefusalCode#CONTEST_TOO_LATE} */
    @CommandHandler
    public long handle(ContestMiss command) {
        var evidence = new Reason(command.evidence());
        var promise = notFor(Party.BUYER, command.orderId(), command.actor());
        Loading.mustBeAt(promise, command.expectedVersion());
        promise.execute(it -> it.contest(command.actor(), evidence, command.at()));
        return promise.version();
    }

    /** @throws Refused {@link RefusalCode#NOT_ALLOWED}, {@link RefusalCode#PROMISE_UNKNOWN},
     *     {@link RefusalCode#MISS_NOT_CONTESTED} */
    @CommandHandler
    public long handle(DecideContest command) {
        OnlyOperatorsMay.check(command.operator());
        var grounds = new Reason(command.grounds());
        var promise = promise(command.orderId());
        Loading.mustBeAt(promise, command.expectedVersion());
        var recourse = takenBack.recourse(command.orderId());
        var back =
                promise.invoke(it -> it.decide(command.operator(), command.upheld(), grounds, recourse, command.at()));
        takenBack.from(promise, back, grounds.text(), command.at());
        lateClaims.judgeAgain(command.orderId(), command.at());
        return promise.version();
    }

    private Aggregate<DeliveryPromise> notFor(Party party, OrderId id, Actor actor) {
        var order = Loading.known(orders, id.value(), RefusalCode.ORDER_UNKNOWN);
        if (order.invoke(it -> it.partyOf(actor)) == party) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "That is for the other side to say.");
        }
        return promise(id);
    }

    private Aggregate<DeliveryPromise> promise(OrderId id) {
        return promises.of(id)
                .orElseThrow(() ->
                        new Refused(RefusalCode.PROMISE_UNKNOWN, "The order is not paid, so nothing is promised."));
    }
}
