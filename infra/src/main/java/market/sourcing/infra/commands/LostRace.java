package market.sourcing.infra.commands;

import java.sql.SQLException;
import java.util.Set;
import market.sourcing.infra.outage.Causes;
import market.sourcing.infra.outage.LockedTooLong;
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
        return LockedTooLong.is(failure) || Causes.of(failure).anyMatch(LostRace::saysSo);
    }

    private static boolean saysSo(Throwable failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException
                || failure instanceof LockAcquisitionFailedException
                || (failure instanceof SQLException told && STATES.contains(String.valueOf(told.getSQLState())));
    }

    /** Whether somebody had made a thing of that id before. */
    static boolean isForAnId(Throwable failure) {
        return Causes.of(failure, AggregateStreamCreationException.class).isPresent();
    }
}
