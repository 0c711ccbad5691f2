package market.sourcing.domain.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When goods were signed for.
 *
 * @param at the instant, or null where only the day is known
 * @param on the day, or null where the instant is known
 * @param zone of the day, or null
 */
public record Receipt(
        @Nullable Instant at,
        @Nullable LocalDate on,
        @Nullable ZoneId zone,
        Instant countsFrom) {

    public static Receipt at(Instant at) {
        return new Receipt(at, null, null, at);
    }

    /** The same, where windows count from an instant at the earliest. */
    public Receipt notBefore(Instant earliest) {
        return new Receipt(at, on, zone, Course.later(countsFrom, earliest));
    }

    /** Whether it says that goods were signed for later than now; a day may be today. */
    public boolean isAfter(Instant now) {
        return on == null || zone == null
                ? countsFrom.isAfter(now)
                : on.isAfter(now.atZone(zone).toLocalDate());
    }

    /** A receipt with a date only: windows begin with the next day in the buyer's zone. */
    public static Receipt on(LocalDate day, ZoneId zone) {
        return new Receipt(null, day, zone, day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
