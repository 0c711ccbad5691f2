package market.sourcing.infra.outage;

import java.sql.SQLException;

/** A statement was given up because somebody held what it wanted for longer than it waits. No driver and no translator has a class for it. */
public final class LockedTooLong {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private LockedTooLong() {}

    /** Whether a failure comes of that. */
    public static boolean is(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof SQLException told && LOCK_NOT_AVAILABLE.equals(told.getSQLState()));
    }
}
