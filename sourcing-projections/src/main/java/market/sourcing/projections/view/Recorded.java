package market.sourcing.projections.view;

import java.time.Instant;

/**
 * An event as the log holds it.
 *
 * @param event one of the domain's event records
 * @param sequence the event's number inside its aggregate, from 0: the aggregate's version after it
 * @param position the event's number in the log, from 0, dense and final
 * @param at the instant it happened
 */
public record Recorded(Object event, long sequence, long position, Instant at) {

    /**
     * The event, as one of a kind.
     *
     * @throws IllegalArgumentException where it is of another, which its reader does not touch
     */
    public <E> E eventOf(Class<E> kind) {
        if (!kind.isInstance(event)) {
            throw new IllegalArgumentException("No " + kind.getSimpleName() + ": " + event.getClass());
        }
        return kind.cast(event);
    }
}
