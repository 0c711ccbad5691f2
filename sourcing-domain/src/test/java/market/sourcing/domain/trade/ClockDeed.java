package market.sourcing.domain.trade;

import market.sourcing.domain.delivery.command.CloseContest;
import market.sourcing.domain.delivery.command.JudgeDispatch;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.delivery.command.JudgeParcel;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CloseUnpaidOrder;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.returns.command.JudgeCase;
import org.jspecify.annotations.Nullable;

/** Time passes; and timers run that were stopped, or moved, or whose time has not come. */
enum ClockDeed implements Deed {
    WAIT((life, move, at) -> null),
    JUDGE_DISPATCH((life, move, at) -> new JudgeDispatch(life.id, at)),
    JUDGE_OVERDUE((life, move, at) -> new JudgeOverdue(life.id, at)),
    JUDGE_PARCEL((life, move, at) ->
            life.parcels().isEmpty() ? null : new JudgeParcel(life.id, move.of(life.parcels()), at)),
    JUDGE_CASE((life, move, at) -> life.cases().isEmpty() ? null : new JudgeCase(move.of(life.cases()), at)),
    CLOSE_CONTEST((life, move, at) -> new CloseContest(life.id, at)),
    COMPLETE((life, move, at) -> new CompleteOrder(life.id, at)),
    CLOSE_UNPAID((life, move, at) -> new CloseUnpaidOrder(life.id, move.in(50) ? Stage.FULL : Stage.BALANCE, at));

    @SuppressWarnings("ImmutableEnumChecker") // it has no state
    private final Making making;

    ClockDeed(Making making) {
        this.making = making;
    }

    @Override
    public @Nullable Object command(Trade trade, Life life, Move move) {
        return making.command(life, move, trade.now());
    }
}
