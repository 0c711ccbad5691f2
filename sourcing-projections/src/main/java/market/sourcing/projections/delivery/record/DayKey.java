package market.sourcing.projections.delivery.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The key of one tally: a factory, a day of UTC and what is counted. */
record DayKey(String factoryId, LocalDate day, Count count) {

    static DayKey of(String factoryId, Instant at, Count count) {
        return new DayKey(factoryId, LocalDate.ofInstant(at, ZoneOffset.UTC), count);
    }

    String text() {
        return factoryId + "/" + day + "/" + count;
    }
}
