package market.sourcing.domain.escrow;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import market.sourcing.domain.escrow.event.CompensationTakenBack;

/** Compensations that were taken back and that nothing has settled since; a share-out, a reversal or a correction settles all. */
record Unsettled(List<CompensationTakenBack> takenBack) {
    static final Unsettled NOTHING = new Unsettled(List.of());

    Unsettled after(CompensationTakenBack event) {
        return new Unsettled(Stream.concat(takenBack.stream(), Stream.of(event)).toList());
    }

    /** What was taken back later than an instant, in minor units. */
    long minorSince(Instant instant) {
        return takenBack.stream()
                .filter(it -> it.takenBackAt().isAfter(instant))
                .mapToLong(CompensationTakenBack::amountMinor)
                .sum();
    }
}
