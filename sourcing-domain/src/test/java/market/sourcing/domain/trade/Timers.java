package market.sourcing.domain.trade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import market.sourcing.domain.consignee.command.EraseUnusedConsignee;
import market.sourcing.domain.delivery.command.CloseContest;
import market.sourcing.domain.delivery.command.ExcuseDispatch;
import market.sourcing.domain.delivery.command.JudgeDispatch;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.delivery.command.NoteForceMajeureApplied;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.escrow.command.NoteRefundPaid;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CloseUnpaidOrder;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.returns.command.JudgeCase;
import market.sourcing.domain.shared.CaseId;
import market.sourcing.domain.shared.ConsigneeId;
import market.sourcing.domain.shared.ExcuseId;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.timer.OrderPartKey;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;

/** What timers come to. Providers have collected whatever is still unknown, and send what they are asked to. */
final class Timers {
    private Timers() {}

    static List<Object> commands(Trade trade, Timer timer) {
        var now = trade.now();
        return switch (timer.kind()) {
            case PAYMENT_CHECK -> {
                var part = OrderPartKey.parse(timer.subject());
                yield List.of(Ordering.approve(trade.life(part.orderId()), new PaymentId(part.id()), now));
            }
            case REFUND_PAYOUT -> {
                var part = OrderPartKey.parse(timer.subject());
                yield List.of(new NoteRefundPaid(
                        EscrowId.of(new OrderId(part.orderId())), part.id(), "sent-" + part.id(), now));
            }
            case UNPAID_CLOSE -> List.of(new CloseUnpaidOrder(new OrderId(timer.subject()), Stage.FULL, now));
            case BALANCE_DUE -> List.of(new CloseUnpaidOrder(new OrderId(timer.subject()), Stage.BALANCE, now));
            case DISPATCH_DUE -> List.of(new JudgeDispatch(new OrderId(timer.subject()), now));
            case DISPATCH_OVERDUE -> List.of(new JudgeOverdue(new OrderId(timer.subject()), now));
            case PARCEL_CHECK -> {
                var part = OrderPartKey.parse(timer.subject());
                yield List.of(new JudgeParcel(new OrderId(part.orderId()), part.id(), now));
            }
            case CONTEST_DUE -> List.of(new CloseContest(new OrderId(timer.subject()), now));
            case FORCE_MAJEURE -> excuses(trade, timer);
            case CASE_DUE -> List.of(new JudgeCase(new CaseId(timer.subject()), now));
            case ESCROW_RELEASE -> List.of(new CompleteOrder(new OrderId(timer.subject()), timer.due()));
            case CONSIGNEE_UNUSED -> List.of(new EraseUnusedConsignee(new ConsigneeId(timer.subject()), timer.due()));
            case PARCEL_ANNOUNCEMENT, BADGE_DUE, QUOTE_EXPIRY -> List.of();
        };
    }

    private static List<Object> excuses(Trade trade, Timer timer) {
        var declared = trade.declared().stream()
                .filter(it -> it.excuseId().equals(timer.subject()))
                .findFirst()
                .orElseThrow();
        var told = trade.lives().stream()
                .filter(Life::isPlaced)
                .<Object>map(life -> new ExcuseDispatch(
                        life.id, declared.excuseId(), declared.reason(), declared.from(), declared.to(), trade.now()));
        Stream<Object> over = again(trade, timer).isPresent()
                ? Stream.of()
                : Stream.of(new NoteForceMajeureApplied(new ExcuseId(declared.excuseId()), trade.now()));
        return Stream.concat(told, over).toList();
    }

    /** While a declared time lasts, promises that begin in it are told too. */
    static Optional<Instant> again(Trade trade, Timer timer) {
        return timer.kind() == TimerKind.FORCE_MAJEURE
                ? trade.declared().stream()
                        .filter(it ->
                                it.excuseId().equals(timer.subject()) && it.to().isAfter(trade.now()))
                        .findFirst()
                        .map(_ -> trade.now().plus(Duration.ofHours(6)))
                : Optional.empty();
    }
}
