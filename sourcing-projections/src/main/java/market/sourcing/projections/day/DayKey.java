package market.sourcing.projections.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The key of one tally: a factory, a day of UTC and what is counted; the name of the latter is in the key. */
public record DayKey(String factoryId, LocalDate day, Enum<?> count) {

    public static DayKey of(String factoryId, Instant at, Enum<?> count) {
        return new DayKey(factoryId, LocalDate.ofInstant(at, ZoneOffset.UTC), count);
    }

    public String text() {
        return factoryId + "/" + day + "/" + count.name();
    }
}
