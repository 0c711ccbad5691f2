package market.sourcing.infra.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import market.sourcing.domain.standing.BadgeCounts;
import market.sourcing.domain.standing.BadgeWindow;
import market.sourcing.domain.standing.command.JudgeBadge;
import market.sourcing.domain.timer.FactoryDayKey;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.eventstore.PositionedLog;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import market.sourcing.projections.delivery.record.CountDays;
import market.sourcing.projections.delivery.record.CountDaysHandler;
import market.sourcing.projections.delivery.record.CountedDays;
import market.sourcing.projections.delivery.record.OrderRecordProjector;
import market.sourcing.projections.view.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The badge is earned and lost by what a factory did in whole days. It is never judged by a record that has not seen all that was
 * in the log when the timer fired: then it is put off.
 */
@Component
final class WhenDayIsOverThenBadgeIsJudged implements DueHandler {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PUT_OFF = Duration.ofSeconds(5);

    private final Commands commands;
    private final LongSupplier head;
    private final Views views;
    private final CountDaysHandler records;
    private final Duration patience;

    @Autowired
    WhenDayIsOverThenBadgeIsJudged(Commands commands, PositionedLog log, Views views) {
        this(commands, log::head, views, LONGEST_WAIT);
    }

    WhenDayIsOverThenBadgeIsJudged(Commands commands, LongSupplier head, Views views, Duration patience) {
        this.commands = commands;
        this.head = head;
        this.views = views;
        this.records = new CountDaysHandler(views);
        this.patience = patience;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.BADGE_DUE;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        var key = FactoryDayKey.parse(timer.subject());
        var window = BadgeWindow.before(key.day());
        var counted = counted(new CountDays(key.factoryId().value(), window.first(), window.last()));
        if (counted.isEmpty()) {
            return Outcome.again(now.plus(PUT_OFF));
        }
        var days = counted.get();
        var counts = new BadgeCounts(days.judged(), days.kept(), days.fast(), days.stated(), days.scanned());
        commands.<Long>send(new JudgeBadge(key.factoryId(), window, counts, days.countedTo(), now), Platform.ACTOR);
        return Outcome.done();
    }

    /** The record is behind by a moment as a rule; empty when it is by more. */
    private Optional<CountedDays> counted(CountDays query) {
        long all = head.getAsLong();
        var until = System.nanoTime() + patience.toNanos();
        while (true) {
            var counted = views.reached(OrderRecordProjector.VIEW) < all
                    ? Optional.<CountedDays>empty()
                    : records.handle(query);
            if (counted.isPresent()
                    || System.nanoTime() - until >= 0
                    || Thread.currentThread().isInterrupted()) {
                return counted;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
