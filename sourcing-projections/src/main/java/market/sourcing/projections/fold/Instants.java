package market.sourcing.projections.fold;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** MongoDB keeps milliseconds; a document must be the same whether it was just folded or read back. */
public final class Instants {
    private Instants() {}

    public static Instant stored(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
