package market.sourcing.infra.commands;

import java.sql.SQLException;
import java.util.Set;
import market.sourcing.infra.eventstore.LockedTooLong;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Somebody else was faster, nothing is written, and the same command may well succeed now. */
final class LostRace {
    /** Serialization failure and deadlock. */
    private static final Set<String> STATES = Set.of("40001", "40P01");

    private LostRace() {}

    static boolean is(Throwable failure) {
        // Be it by another of the same commit.
        if (LockedTooLong.is(failure)) {
            return true;
        }
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ConcurrencyException
                    || t instanceof AggregateStreamCreationException
                    || t instanceof LockAcquisitionFailedException
                    || (t instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody had made a thing of that id before. */
    static boolean isForAnId(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof AggregateStreamCreationException) {
                return true;
            }
        }
        return false;
    }
}
