package market.sourcing.domain.trade.delivering;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.command.CloseContest;
import market.sourcing.domain.delivery.command.JudgeDispatch;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.escrow.Escrow;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.order.End;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.RefusalCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Judges promises when their time has come. A miss and what is paid for it are one transaction: there is no time between. */
public final class JudgeDispatchHandler {
    private static final long NONE = -1;

    private final Promises promises;
    private final Repository<Order> orders;
    private final Repository<Escrow> escrows;

    public JudgeDispatchHandler(
            Repository<DeliveryPromise> promises, Repository<Order> orders, Repository<Escrow> escrows) {
        this.promises = new Promises(promises);
        this.orders = orders;
        this.escrows = escrows;
    }

    @CommandHandler
    public long handle(JudgeDispatch command) {
        var promise = promises.of(command.orderId());
        if (promise.isEmpty()) {
            return NONE;
        }
        if (isOverBefore(promise.get(), command.orderId())) {
            promise.get().execute(it -> it.end(command.now()));
            return promise.get().version();
        }
        var escrow = Loading.known(escrows, EscrowId.of(command.orderId()).value(), RefusalCode.PAYMENT_UNKNOWN);
        Promises.judge(promise.get(), escrow, command.now());
        return promise.get().version();
    }

    /** Nothing happens when the order has come to nothing. */
    @CommandHandler
    public long handle(JudgeOverdue command) {
        return judged(command.orderId(), promise -> {
            if (!isClosed(command.orderId())) {
                promise.judgeOverdue(command.now());
            }
        });
    }

    @CommandHandler
    public long handle(CloseContest command) {
        return judged(command.orderId(), promise -> promise.closeContest(command.now()));
    }

    /** What came to nothing before its time was up is not late. */
    private boolean isOverBefore(Aggregate<DeliveryPromise> promise, OrderId id) {
        Optional<Instant> dueAt = promise.invoke(DeliveryPromise::asItStands).judgedAt();
        Optional<Instant> end = Loading.known(orders, id.value(), RefusalCode.ORDER_UNKNOWN)
                .invoke(Order::end)
                .map(End::at);
        return dueAt.isPresent() && end.filter(it -> it.isBefore(dueAt.get())).isPresent();
    }

    private boolean isClosed(OrderId order) {
        return Loading.known(orders, order.value(), RefusalCode.ORDER_UNKNOWN).invoke(Order::isClosed);
    }

    private long judged(OrderId order, Consumer<DeliveryPromise> judgement) {
        var promise = promises.of(order);
        promise.ifPresent(found -> found.execute(judgement));
        return promise.map(Aggregate::version).orElse(NONE);
    }
}
