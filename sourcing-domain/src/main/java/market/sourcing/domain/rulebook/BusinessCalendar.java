package market.sourcing.domain.rulebook;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * When factories work. Whoever was promised something under a version keeps it, whatever a later one says.
 *
 * @param version such as calendar-cn-1
 * @param zone whose midnights begin and end a closure
 */
public record BusinessCalendar(
        String version, Instant effectiveFrom, String source, ZoneId zone, List<Closure> closures)
        implements Versioned {
    public BusinessCalendar {
        closures = List.copyOf(closures);
    }

    /**
     * The first instant at which so much time has passed that counts: closures and pauses do not, also where they overlap.
     *
     * @param open more than nothing
     */
    public Instant after(Instant start, Duration open, List<Pause> pauses) {
        var now = start;
        var left = open;
        for (var pause : inOrder(pauses)) {
            if (pause.from().isAfter(now)) {
                var until = Duration.between(now, pause.from());
                if (left.compareTo(until) <= 0) {
                    return now.plus(left);
                }
                left = left.minus(until);
                now = pause.from();
            }
            if (pause.to().isAfter(now)) {
                now = pause.to();
            }
        }
        return now.plus(left);
    }

    /** How much of the time between two instants counts: what {@link #after} would need to come from one to the other. */
    public Duration counted(Instant start, Instant end) {
        var counted = Duration.between(start, end);
        var now = start;
        for (var pause : inOrder(List.of())) {
            var from = pause.from().isAfter(now) ? pause.from() : now;
            var to = pause.to().isBefore(end) ? pause.to() : end;
            if (to.isAfter(from)) {
                counted = counted.minus(Duration.between(from, to));
                now = to;
            }
        }
        return counted;
    }

    private List<Pause> inOrder(List<Pause> pauses) {
        return Stream.concat(closures.stream().map(closure -> closure.in(zone)), pauses.stream())
                .sorted(comparing(Pause::from))
                .toList();
    }
}
