package market.sourcing.infra.commands;

import market.sourcing.domain.shared.Actor;

/**
 * Sends a command and waits for its answer. Lost races on an aggregate are retried a bounded number of times.
 *
 * <p>Throws {@link market.sourcing.domain.shared.Refused} when a rule says no or the aggregate does not exist,
 * {@link market.sourcing.infra.eventstore.HistoryUnreadable} when an event of the aggregate's past can't be read,
 * {@link StaleVersion} when the expected version is not the aggregate's, {@link Contended} when the retries are used up,
 * and Spring's {@code DataAccessResourceFailureException} when the log can't be reached.
 */
public interface Commands {

    /** @param actor recorded in the metadata of every event that comes of it, by account id */
    <R> R send(Object command, Actor actor);
}
