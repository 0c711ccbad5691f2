package market.sourcing.infra.processing;

import java.time.Duration;

/**
 * How the engine works.
 *
 * @param batch at most so many events are folded and committed together
 * @param workers threads that apply batches, shared by all views; each holds one connection to PostgreSQL while it does
 * @param tick how often builds are looked after; also the longest time until a node notices a switch
 * @param claim after so long without a sign of life another node takes over a view that catches up
 * @param grace how long a retired build can still be read
 * @param alone whether the stores are this node's own, so that claims on them are of nodes that are gone
 */
public record ProcessingSettings(int batch, int workers, Duration tick, Duration claim, Duration grace, boolean alone) {

    public static ProcessingSettings defaults(boolean alone) {
        return new ProcessingSettings(
                500, 2, Duration.ofMillis(250), Duration.ofSeconds(10), Duration.ofMinutes(1), alone);
    }
}
