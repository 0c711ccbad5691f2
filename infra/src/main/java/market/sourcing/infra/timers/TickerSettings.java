package market.sourcing.infra.timers;

import java.time.Duration;

/**
 * How due timers are fired.
 *
 * @param sideBySide handlers at most running at once on one node
 * @param claim after so long a timer whose handler has not come back is fired again, by any node
 * @param look the longest time between two looks at the agenda
 */
record TickerSettings(int sideBySide, Duration claim, Duration look) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    static TickerSettings defaults() {
        return new TickerSettings(8, Duration.ofMinutes(1), Duration.ofMillis(200));
    }

    /** How long a timer rests after its handler has failed, the first time with 0 failures before. */
    Duration pauseAfter(int failuresBefore) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
