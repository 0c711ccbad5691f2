package market.sourcing.domain;

import java.time.Instant;
import java.util.function.BiFunction;
import market.sourcing.domain.delivery.command.CloseContest;
import market.sourcing.domain.delivery.command.JudgeDispatch;
import market.sourcing.domain.delivery.command.JudgeOverdue;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.command.CloseUnpaidOrder;
import market.sourcing.domain.order.command.CompleteOrder;
import market.sourcing.domain.quote.command.ExpireQuote;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.QuoteId;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;

/** What happens by itself when a time is over: one command, which decides whether there is anything left to do. */
public enum Automation {
    /** A quote that was not ordered in time binds nobody. */
    WHEN_QUOTE_LAPSES_THEN_IT_EXPIRES(
            TimerKind.QUOTE_EXPIRY, (timer, _) -> new ExpireQuote(new QuoteId(timer.subject()), timer.due())),

    /** An order that nobody paid holds no goods for ever. */
    WHEN_ORDER_STAYS_UNPAID_THEN_IT_CLOSES(
            TimerKind.UNPAID_CLOSE, (timer, _) -> new CloseUnpaidOrder(order(timer), Stage.FULL, timer.due())),

    /** A buyer who does not pay the balance has walked away. */
    WHEN_BALANCE_STAYS_UNPAID_THEN_ORDER_CLOSES(
            TimerKind.BALANCE_DUE, (timer, _) -> new CloseUnpaidOrder(order(timer), Stage.BALANCE, timer.due())),

    /** Nobody has to claim what a factory owes for goods that did not leave in time. */
    WHEN_DISPATCH_IS_DUE_THEN_IT_IS_JUDGED(
            TimerKind.DISPATCH_DUE, (timer, now) -> new JudgeDispatch(order(timer), now)),

    /** A buyer does not wait for ever. */
    WHEN_DISPATCH_IS_OVERDUE_THEN_BUYER_MAY_CANCEL(
            TimerKind.DISPATCH_OVERDUE, (timer, now) -> new JudgeOverdue(order(timer), now)),

    /** A contest does not hang. */
    WHEN_NOBODY_DECIDES_THEN_MISS_STANDS(TimerKind.CONTEST_DUE, (timer, now) -> new CloseContest(order(timer), now)),

    /** A factory gets its money also when the buyer forgets to say that the goods arrived. */
    WHEN_RECEIPT_STAYS_UNCONFIRMED_THEN_FUNDS_ARE_RELEASED(
            TimerKind.ESCROW_RELEASE, (timer, now) -> new CompleteOrder(order(timer), timer.due(), now));

    private final TimerKind kind;
    private final BiFunction<Timer, Instant, Object> command;

    Automation(TimerKind kind, BiFunction<Timer, Instant, Object> command) {
        this.kind = kind;
        this.command = command;
    }

    public TimerKind kind() {
        return kind;
    }

    /** @param now at or after the time that the timer was due */
    public Object command(Timer timer, Instant now) {
        return command.apply(timer, now);
    }

    private static OrderId order(Timer timer) {
        return new OrderId(timer.subject());
    }
}
