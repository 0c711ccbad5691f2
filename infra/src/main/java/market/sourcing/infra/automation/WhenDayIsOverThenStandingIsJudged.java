package market.sourcing.infra.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.rulebook.Versions;
import market.sourcing.domain.rulebook.WindowRules;
import market.sourcing.domain.standing.BadgeCounts;
import market.sourcing.domain.standing.Counted;
import market.sourcing.domain.standing.ReturnCounts;
import market.sourcing.domain.standing.StandingWindow;
import market.sourcing.domain.standing.command.JudgeStanding;
import market.sourcing.domain.timer.FactoryDayKey;
import market.sourcing.domain.timer.Timer;
import market.sourcing.domain.timer.TimerKind;
import market.sourcing.infra.commands.Commands;
import market.sourcing.infra.commands.Platform;
import market.sourcing.infra.eventstore.Committed;
import market.sourcing.infra.timers.DueHandler;
import market.sourcing.infra.timers.Outcome;
import market.sourcing.projections.day.CountDays;
import market.sourcing.projections.delivery.record.CountDaysHandler;
import market.sourcing.projections.delivery.record.OrderRecordProjector;
import market.sourcing.projections.returns.record.CountReturnsHandler;
import market.sourcing.projections.returns.record.OrderReturnsRecordProjector;
import market.sourcing.projections.view.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * A factory is judged by what it did in whole days: whether it has the badge, and what is said of its returns. Never by a record
 * that has not seen all that was in the log when the timer fired, with a position or still without: then it is put off.
 */
@Component
final class WhenDayIsOverThenStandingIsJudged implements DueHandler {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PUT_OFF = Duration.ofSeconds(5);

    private final Commands commands;
    private final Committed log;
    private final Views views;
    private final CountDaysHandler promises;
    private final CountReturnsHandler returns;
    private final Duration patience;
    /** Before that nobody waits: the days of all factories are over at once, and other timers need the threads. */
    private volatile long waitsAgainAt = System.nanoTime();

    @Autowired
    WhenDayIsOverThenStandingIsJudged(Commands commands, Committed log, Views views) {
        this(commands, log, views, LONGEST_WAIT);
    }

    WhenDayIsOverThenStandingIsJudged(Commands commands, Committed log, Views views, Duration patience) {
        this.commands = commands;
        this.log = log;
        this.views = views;
        this.promises = new CountDaysHandler(views);
        this.returns = new CountReturnsHandler(views);
        this.patience = patience;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.BADGE_DUE;
    }

    @Override
    public Outcome fired(Timer timer, Instant now) {
        var key = FactoryDayKey.parse(timer.subject());
        var judge = counted(key, now);
        if (judge.isEmpty()) {
            return Outcome.again(now.plus(PUT_OFF));
        }
        commands.<Long>send(judge.get(), Platform.ACTOR);
        return Outcome.done();
    }

    /** The records are behind by a moment as a rule; empty when they are by more. */
    private Optional<JudgeStanding> counted(FactoryDayKey key, Instant now) {
        var newest = log.newest();
        var all = OptionalLong.empty();
        var began = System.nanoTime();
        var until = began - waitsAgainAt < 0 ? began : began + patience.toNanos();
        while (true) {
            all = all.isPresent() ? all : log.positionOfAll(newest);
            boolean reached = haveReached(all);
            var counted = reached ? judged(key, now) : Optional.<JudgeStanding>empty();
            if (counted.isPresent()
                    || System.nanoTime() - until >= 0
                    || Thread.currentThread().isInterrupted()) {
                if (!reached) {
                    waitsAgainAt = System.nanoTime() + PUT_OFF.toNanos();
                }
                return counted;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private boolean haveReached(OptionalLong all) {
        return all.isPresent()
                && views.reached(OrderRecordProjector.VIEW) >= all.getAsLong()
                && views.reached(OrderReturnsRecordProjector.VIEW) >= all.getAsLong();
    }

    private Optional<JudgeStanding> judged(FactoryDayKey key, Instant now) {
        return promises(key)
                .flatMap(dispatch -> returns(key)
                        .map(returned -> new JudgeStanding(key.factoryId(), key.day(), dispatch, returned, now)));
    }

    private Optional<Counted<BadgeCounts>> promises(FactoryDayKey key) {
        return promises.handle(days(key, Rulebook.BADGES))
                .map(days -> new Counted<>(
                        new BadgeCounts(days.judged(), days.kept(), days.fast(), days.stated(), days.scanned()),
                        days.countedTo()));
    }

    private Optional<Counted<ReturnCounts>> returns(FactoryDayKey key) {
        return returns.handle(days(key, Rulebook.RETURN_RATES))
                .map(days -> new Counted<>(
                        new ReturnCounts(days.sent(), days.returned(), days.opened(), days.disputed()),
                        days.countedTo()));
    }

    private static <R extends WindowRules> CountDays days(FactoryDayKey key, Versions<R> rules) {
        var window = StandingWindow.before(key.day(), rules);
        return new CountDays(key.factoryId().value(), window.first(), window.last());
    }
}
