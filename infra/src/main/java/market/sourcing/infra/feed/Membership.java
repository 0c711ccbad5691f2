package market.sourcing.infra.feed;

import market.sourcing.infra.feed.record.RecordKey;
import org.jspecify.annotations.Nullable;

/**
 * A record's being in a pool, from one event to another.
 *
 * @param since the event that brought it in
 * @param until the event that took it out; null while it is in
 * @param listings of a factory's: how many of its listings are in there; of a listing's: 1
 */
record Membership(
        String pool, RecordKey key, long since, @Nullable Long until, int listings) {
    static Membership begun(String pool, RecordKey key, long since) {
        return new Membership(pool, key, since, null, 1);
    }

    Membership and(int more) {
        return new Membership(pool, key, since, until, listings + more);
    }

    Membership ended(long at) {
        return new Membership(pool, key, since, at, listings);
    }
}
