package market.sourcing.domain.timer;

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
import market.sourcing.domain.standing.BadgeWindow;
import market.sourcing.domain.standing.event.BadgeJudged;

/**
 * When badges are judged: at the beginning of each day of UTC on which what counts is not what counted the day before. A promise
 * begins to count on the day after it was due and ends to count when that day leaves the window, so a factory without orders is
 * judged no more once its last promise has left.
 */
public final class StandingTimers implements TimerRule {

    @Override
    public List<TimerChange> after(Object event) {
        return switch (event) {
            case DispatchPromiseKept kept ->
                counts(kept.factoryId(), day(kept.dueAt()), day(later(kept.dueAt(), kept.handedOverAt())));
            case DispatchPromiseMissed missed ->
                counts(missed.factoryId(), day(missed.missedAt()), day(later(missed.missedAt(), missed.notedAt())));
            case MissReassessed less ->
                List.of(judge(less.factoryId(), day(less.reassessedAt()).plusDays(1)));
            case BadgeJudged judged ->
                List.of(stop(
                        BADGE_DUE,
                        FactoryDayKey.of(judged.factoryId(), judged.lastDay().plusDays(1))));
            default -> List.of();
        };
    }

    /**
     * A promise enters the window and leaves it.
     *
     * @param due the day to which it belongs
     * @param known the day on which it was known how it ended, if later
     */
    private static List<TimerChange> counts(String factory, LocalDate due, LocalDate known) {
        var enters = known.plusDays(1);
        return List.of(
                judge(factory, enters),
                judge(
                        factory,
                        due.plusDays(1L + BadgeWindow.before(enters).rules().windowDays())));
    }

    private static TimerChange judge(String factory, LocalDate day) {
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
