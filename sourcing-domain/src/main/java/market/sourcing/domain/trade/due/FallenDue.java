package market.sourcing.domain.trade.due;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.DeliveryPromise;
import market.sourcing.domain.delivery.command.CloseContest;
import market.sourcing.domain.delivery.command.JudgeDispatch;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.command.NoteScan;
import market.sourcing.domain.order.Order;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CloseUnpaidOrder;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.returns.OrderReturns;
import market.sourcing.domain.returns.OrderReturnsId;
import market.sourcing.domain.returns.ReturnCase;
import market.sourcing.domain.returns.command.JudgeCase;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.Loading;
import market.sourcing.domain.shared.OfCase;
import market.sourcing.domain.shared.OfOrder;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.trade.delivering.Promises;
import market.sourcing.domain.trade.returning.ParcelNumbers;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * What has fallen due in the life of an order, whether its timer was run or not. The aggregates are asked and not the timers: an
 * agenda is behind its log.
 *
 * <p>What needs an answer from outside is not among it: a carrier is asked before a parcel is none, a provider before a payment
 * is.
 */
public record FallenDue(
        Repository<Order> orders,
        Repository<DeliveryPromise> promises,
        Repository<OrderReturns> returns,
        Repository<ReturnCase> cases,
        ParcelNumbers numbers) {

    private record Due(Instant since, Object command) {
        /** Whether it asks for what scans tell of: a carrier that is late with its word is not late with the parcel. */
        boolean asksForScans() {
            return command instanceof JudgeParcel
                    || command instanceof JudgeDispatch
                    || command instanceof JudgeOverdue;
        }
    }

    /**
     * Holds when nothing is to be done before the command.
     *
     * @param done for its sake: what came to nothing is not asked for again
     * @throws SomethingIsDue with what has waited longest
     */
    public void mustBeNoneBefore(Object command, Collection<?> done) {
        by(command)
                .filter(due -> !done.contains(due))
                .findFirst()
                .filter(due -> !due.equals(command))
                .ifPresent(due -> {
                    throw new SomethingIsDue(due);
                });
    }

    private Stream<Object> by(Object command) {
        return switch (command) {
            case OfOrder about -> by(about.orderId(), about.at(), command, _ -> true);
            case OfCase about ->
                orderOf(about.caseId()).stream().flatMap(order -> by(order, about.at(), command, _ -> true));
            case NoteScan told ->
                orderOf(told).stream().flatMap(order -> by(order, told.now(), command, due -> !due.asksForScans()));
            default -> Stream.empty();
        };
    }

    private Optional<OrderId> orderOf(CaseId of) {
        return Loading.ifKnown(cases, of.value())
                .map(found -> found.invoke(ReturnCase::soFar).order());
    }

    private Optional<OrderId> orderOf(NoteScan told) {
        return numbers.orderOf(told.carrier(), told.trackingNumber())
                .or(() -> numbers.caseOf(told.carrier(), told.trackingNumber()).flatMap(this::orderOf));
    }

    /** The longest waiting first. */
    private Stream<Object> by(OrderId id, Instant at, Object command, Predicate<Due> isBefore) {
        return Loading.ifKnown(orders, id.value()).stream()
                .flatMap(order -> of(id, order, at, command).stream())
                .filter(due -> !due.since().isAfter(at))
                .filter(isBefore)
                .sorted(comparing(Due::since))
                .map(Due::command);
    }

    /** Of what is due at one instant the first comes first. */
    private List<Due> of(OrderId id, Aggregate<Order> order, Instant at, Object command) {
        var due = new ArrayList<Due>();
        var unpaid = order.invoke(Order::due);
        unpaid.ifPresent(
                it -> add(due, order.invoke(Order::life).paying().closesAt(), end -> closing(id, it.stage(), end)));
        if (unpaid.isEmpty()) {
            new Promises(promises).asItStands(id).ifPresent(promise -> {
                add(due, promise.judgedAt(), _ -> new JudgeDispatch(id, at));
                add(due, promise.overdueAt(), _ -> new JudgeOverdue(id, at));
                add(due, promise.contestEndsAt(), _ -> new CloseContest(id, at));
                promise.parcels()
                        .scansDue()
                        .forEach((parcel, since) -> add(due, Optional.of(since), _ -> new JudgeParcel(id, parcel, at)));
            });
            var open = openCases(id);
            open.stream()
                    .map(found -> found.invoke(ReturnCase::soFar))
                    .filter(soFar -> !soFar.state().awaitsCarrier())
                    .forEach(soFar -> add(due, soFar.state().dueAt(), _ -> new JudgeCase(soFar.id(), at)));
            if (open.isEmpty()) {
                add(due, order.invoke(Order::life).arriving().releaseAt(), _ -> completing(id, at, command));
            }
        }
        return due;
    }

    /** As the timer for it says: the first payment by one name, whatever part of the price it is. */
    private static CloseUnpaidOrder closing(OrderId id, Stage stage, Instant end) {
        return new CloseUnpaidOrder(id, stage == Stage.BALANCE ? stage : Stage.FULL, end);
    }

    /** The timer's own command, which knows besides when it was run. */
    private static CompleteOrder completing(OrderId id, Instant at, Object command) {
        return command instanceof CompleteOrder own ? own : new CompleteOrder(id, at);
    }

    private List<Aggregate<ReturnCase>> openCases(OrderId id) {
        var open = Loading.ifKnown(returns, OrderReturnsId.of(id).value())
                .map(found -> found.invoke(OrderReturns::soFar).cases().open())
                .orElse(List.of());
        return List.copyOf(Loading.together(cases, open).values());
    }

    private static void add(List<Due> due, Optional<Instant> since, Function<Instant, Object> command) {
        since.ifPresent(instant -> due.add(new Due(instant, command.apply(instant))));
    }
}
