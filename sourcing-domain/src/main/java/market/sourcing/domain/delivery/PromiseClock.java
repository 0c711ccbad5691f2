package market.sourcing.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.rulebook.BusinessCalendar;
import market.sourcing.domain.rulebook.DeliveryRules;
import market.sourcing.domain.rulebook.Pause;
import market.sourcing.domain.rulebook.Rulebook;

/**
 * When a promise is due, under the calendar and the numbers that held when it began.
 *
 * @param open the time that was promised
 * @param pauses what does not count besides the calendar's closures, as far as it begins before the due time
 */
public record PromiseClock(
        Instant startedAt, Duration open, BusinessCalendar calendar, DeliveryRules rules, List<Pause> pauses) {
    public PromiseClock {
        pauses = List.copyOf(pauses);
    }

    public static PromiseClock of(PromiseStarted started) {
        return new PromiseClock(
                started.startedAt(),
                Duration.ofSeconds(started.openSeconds()),
                Rulebook.CALENDAR.version(started.calendar()),
                Rulebook.DELIVERY.version(started.deliveryRules()),
                List.of());
    }

    public PromiseClock without(Pause pause) {
        return new PromiseClock(
                startedAt,
                open,
                calendar,
                rules,
                Stream.concat(pauses.stream(), Stream.of(pause)).toList());
    }

    public Instant dueAt() {
        return calendar.after(startedAt, open, pauses);
    }

    /** What begins after the due time puts off neither of both. */
    public Instant overdueAt() {
        var dueAt = dueAt();
        var touching =
                pauses.stream().filter(pause -> pause.from().isBefore(dueAt)).toList();
        return calendar.after(startedAt, open.multipliedBy(rules.overdueAfter()), touching);
    }
}
