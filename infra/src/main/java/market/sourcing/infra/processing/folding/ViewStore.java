package market.sourcing.infra.processing.folding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import market.sourcing.infra.processing.builds.BuildLost;
import market.sourcing.infra.processing.builds.Mark;
import org.bson.conversions.Bson;

/** One build's documents and tallies. Every write says what it read before, and fails when that is no longer there. */
interface ViewStore<D> {

    Map<String, Stored<D>> load(Collection<String> ids);

    /** The ids of the documents that match. */
    Set<String> matching(Bson filter);

    Map<String, Sum> sums(Collection<String> keys);

    /** What tallies are now; 0 where there is none. */
    default Map<String, Long> counts(Set<String> keys) {
        var counts = new HashMap<String, Long>();
        if (!keys.isEmpty()) {
            keys.forEach(key -> counts.put(key, 0L));
            sums(keys).forEach((key, sum) -> counts.put(key, sum.count()));
        }
        return counts;
    }

    /** @throws Overtaken when another writer was faster */
    void add(List<Addition> additions);

    /** @throws Overtaken when another writer was faster */
    void write(List<Change> changes);

    /**
     * Says that everything up to an event is in this store.
     *
     * @throws BuildLost when the store is not the one that belongs to the build
     */
    void mark(Mark mark);

    /** Adds to tallies once per repair, whatever their position, for an event that was parked. */
    void repair(String repair, List<Delta> deltas);

    /** Forgets a repair that can't be asked for again. */
    void settle(String repair, List<Delta> deltas);
}
