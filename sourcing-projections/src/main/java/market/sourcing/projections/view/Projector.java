package market.sourcing.projections.view;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the documents of one view from events. Pure: no clock, no look-up, no writing; the engine loads, folds a whole
 * batch in memory, and writes each document once with the position it was written at, so that a repeat changes nothing.
 *
 * @param <D> the document, an immutable record
 */
public interface Projector<D> {

    View<D> view();

    /** The ids of the documents that this event changes; empty when it does not concern the view. */
    Collection<String> touches(Object event);

    /**
     * The document after the event. Never null: what is over stays as a document that says so.
     *
     * @param before null when no event has touched the document yet
     * @throws RuntimeException when the event can't be applied; it and what follows it on this document is then parked
     */
    D fold(@Nullable D before, String id, Recorded recorded);

    /**
     * What the document adds to the view's tallies: counts by key, such as how many listings have a term. The engine keeps
     * the sums as documents change. Empty where the view has no tallies.
     */
    default Map<String, Long> tallies(D document) {
        return Map.of();
    }
}
