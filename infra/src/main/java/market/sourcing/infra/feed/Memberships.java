package market.sourcing.infra.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.infra.feed.record.RecordKey;
import org.jspecify.annotations.Nullable;

/** Which of some records are in which pools, while a batch of events moves them. */
final class Memberships {
    private record Begun(String pool, RecordKey key, long since) {}

    private final Map<RecordKey, Map<String, Membership>> now = new HashMap<>();
    private final Map<Begun, Membership> moved = new LinkedHashMap<>();

    /** @param known all there are of these records, before the batch */
    Memberships(Collection<Membership> known) {
        known.forEach(each -> of(each.key()).put(each.pool(), each));
    }

    private Map<String, Membership> of(RecordKey key) {
        return now.computeIfAbsent(key, _ -> new TreeMap<>());
    }

    List<String> pools(RecordKey key) {
        return List.copyOf(of(key).keySet());
    }

    @Nullable
    Membership in(String pool, RecordKey key) {
        return of(key).get(pool);
    }

    void put(Membership membership) {
        of(membership.key()).put(membership.pool(), membership);
        note(membership);
    }

    void end(Membership membership, long at) {
        of(membership.key()).remove(membership.pool());
        note(membership.ended(at));
    }

    private void note(Membership membership) {
        moved.put(new Begun(membership.pool(), membership.key(), membership.since()), membership);
    }

    /** As they are after the batch. */
    Collection<Membership> moved() {
        return moved.values();
    }
}
