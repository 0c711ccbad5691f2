package market.sourcing.domain.standing;

import static market.sourcing.domain.timer.TimerChange.set;
import static market.sourcing.domain.timer.TimerChange.stop;
import static market.sourcing.domain.timer.TimerKind.BADGE_DUE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.standing.event.StandingEvent;
import market.sourcing.domain.timer.FactoryDayKey;
import market.sourcing.domain.timer.TimerChange;
import market.sourcing.domain.timer.TimerRule;

/**
 * When factories are judged: a promise that was kept or missed, and a return case, begin to count on the next day of UTC; from
 * then on the factory is judged each day until nothing counts any more. A factory without orders is left alone. There is one
 * timer for a factory and a day, however much happens on it.
 *
 * <p>A hand-over keeps a promise or follows a miss. It needs no timer besides: it only lowers the share of what comes back, and
 * while something is said against a factory it is judged each day.
 */
public final class StandingTimers implements TimerRule {

    @Override
    public List<TimerChange> after(Object event) {
        return switch (event) {
            case DispatchPromiseKept kept ->
                List.of(judgeAfter(kept.factoryId(), day(later(kept.dueAt(), kept.handedOverAt()))));
            case DispatchPromiseMissed missed ->
                List.of(judgeAfter(missed.factoryId(), day(later(missed.missedAt(), missed.notedAt()))));
            case MissReassessed less -> List.of(judgeAfter(less.factoryId(), day(less.reassessedAt())));
            case ReturnRequested asked -> List.of(judgeAfter(asked.factoryId(), day(asked.requestedAt())));
            case StandingEvent judged -> judged(judged);
            default -> List.of();
        };
    }

    private static List<TimerChange> judged(StandingEvent judged) {
        var today = judged.lastDay().plusDays(1);
        var over = stop(BADGE_DUE, FactoryDayKey.of(judged.factoryId(), today));
        return judged.countsAnything() ? List.of(over, judgeAfter(judged.factoryId(), today)) : List.of(over);
    }

    private static TimerChange judgeAfter(String factory, LocalDate last) {
        var day = last.plusDays(1);
        return set(
                BADGE_DUE,
                FactoryDayKey.of(factory, day),
                day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
