package market.sourcing.projections.view;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
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
     * Documents that this event changes besides, because all of them show what it is about: those that match at this point of
     * the log, such as the listings of a factory. By a field that never changes once a document is there, and is indexed.
     */
    default Optional<Bson> touchesAll(Object event) {
        return Optional.empty();
    }

    /**
     * What the event itself adds to the view's tallies, whatever documents there are: a memory for documents that are made later.
     * No document adds to the same keys.
     */
    default Map<String, Long> counts(Object event) {
        return Map.of();
    }

    /** The tallies that have to be known for folding this event, of keys that events count. */
    default Set<String> recalls(Object event) {
        return Set.of();
    }

    /**
     * The document after the event. Never null: what is over stays as a document that says so.
     *
     * @param before null when no event has touched the document yet
     * @throws RuntimeException when the event can't be applied; it and what follows it on this document is then parked
     */
    D fold(@Nullable D before, String id, Recorded recorded);

    /**
     * The same, of an event that recalls tallies.
     *
     * @param recalled what the tallies were just before the event; 0 where nothing was counted
     */
    default D fold(@Nullable D before, String id, Recorded recorded, Map<String, Long> recalled) {
        return fold(before, id, recorded);
    }

    /** Whether an event may have changed what the document adds to tallies; asked first where counting takes long. */
    default boolean recounts(D before, D after) {
        return true;
    }

    /**
     * What the document adds to the view's tallies: counts by key, such as how many listings have a term. The engine keeps
     * the sums as documents change. Empty where the view has no tallies.
     */
    default Map<String, Long> tallies(D document) {
        return Map.of();
    }
}
