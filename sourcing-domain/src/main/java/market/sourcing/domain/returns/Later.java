package market.sourcing.domain.returns;

import java.time.Instant;

/** The later of two instants. */
final class Later {
    private Later() {}

    static Instant of(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
