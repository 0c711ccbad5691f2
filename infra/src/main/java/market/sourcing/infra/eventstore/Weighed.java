package market.sourcing.infra.eventstore;

import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * An event of the log, and what keeping it costs.
 *
 * @param bytes of its text; with what is read from it, it takes some three times as many
 */
record Weighed(TrackedEventMessage<?> event, int bytes) {}
