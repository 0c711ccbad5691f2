package market.sourcing.domain.listing;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The class within which the goods leave the factory, counted from payment, slowest last. */
public enum DispatchPromise {
    H24(Duration.ofHours(24)),
    H48(Duration.ofHours(48)),
    H72(Duration.ofHours(72)),
    D5(Duration.ofDays(5)),
    D7(Duration.ofDays(7)),
    D10(Duration.ofDays(10)),
    D15(Duration.ofDays(15)),
    /** made to order: the listing's own lead time in days */
    LEAD_TIME(null);

    private final @Nullable Duration within;

    DispatchPromise(@Nullable Duration within) {
        this.within = within;
    }

    /** An order is kept by its slowest goods. */
    public DispatchPromise slower(DispatchPromise other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** @param leadTimeDays where it is LEAD_TIME */
    public Duration within(@Nullable Integer leadTimeDays) {
        return within == null ? Duration.ofDays(Objects.requireNonNull(leadTimeDays)) : within;
    }
}
