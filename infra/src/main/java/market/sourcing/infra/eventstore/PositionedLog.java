package market.sourcing.infra.eventstore;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The log in position order: dense from 0, final, the same for every reader. Tokens are
 * {@link org.axonframework.eventhandling.GlobalSequenceTrackingToken}s whose index is the last position read.
 */
public interface PositionedLog extends StreamableMessageSource<TrackedEventMessage<?>> {

    /** The last position given so far; -1 when the log is empty. */
    long head();

    /**
     * Up to {@code atMost} events after a position (-1 from the start), in position order; fewer where they are large, none only at
     * the end.
     */
    List<TrackedEventMessage<?>> read(long after, int atMost);
}
