package market.sourcing.infra.eventstore;

import java.time.Instant;
import org.axonframework.messaging.MetaData;

/**
 * A row of the log as it was read.
 *
 * @param payload the event; an {@link Unreadable} or a {@link Voided} in its place
 */
record ReadEvent(Object payload, MetaData metaData, Instant time) {}
