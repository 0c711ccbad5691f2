package market.sourcing.api.live;

import java.time.Duration;

/**
 * How a client is told of changes.
 *
 * @param heartbeat how long it may hear nothing
 * @param mostWaiting changes at most that it has not taken yet
 */
record LiveSettings(Duration heartbeat, int mostWaiting) {
    static LiveSettings defaults() {
        return new LiveSettings(Duration.ofSeconds(15), 256);
    }
}
