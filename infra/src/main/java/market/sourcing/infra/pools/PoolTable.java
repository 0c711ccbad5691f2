package market.sourcing.infra.pools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import market.sourcing.domain.pool.PoolTerms;
import market.sourcing.domain.pool.event.ListingAddedToPool;
import market.sourcing.domain.pool.event.ListingEnteredPool;
import market.sourcing.domain.pool.event.ListingLeftPool;
import market.sourcing.domain.pool.event.ListingRemovedFromPool;
import market.sourcing.domain.pool.event.PlainRule;
import market.sourcing.domain.pool.event.PoolClosed;
import market.sourcing.domain.pool.event.PoolEvent;
import market.sourcing.domain.pool.event.PoolOpened;
import market.sourcing.domain.pool.event.PoolRenamed;
import market.sourcing.domain.pool.event.PoolRuleChanged;
import market.sourcing.domain.pool.event.PooledEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Pools with what they ask for, which listings are in them, and against which pools all listings are to be judged. */
record PoolTable(JdbcClient jdbc) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Whether a listing is in a pool, and whether an operator wants it there. */
    record KnownSeat(boolean entered, boolean byHand) {
        static final KnownSeat NONE = new KnownSeat(false, false);
    }

    private record Key(String listing, String pool) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byListing = listing.compareTo(other.listing);
            return byListing != 0 ? byListing : pool.compareTo(other.pool);
        }
    }

    private record Change(
            @Nullable Boolean entered, @Nullable Boolean byHand) {
        Change and(Change later) {
            return new Change(
                    later.entered == null ? entered : later.entered, later.byHand == null ? byHand : later.byHand);
        }
    }

    void take(PoolEvent event, long position) {
        switch (event) {
            case PoolOpened opened -> opened(opened, position);
            case PoolRuleChanged changed ->
                jdbc.sql("update pools_pool set rule = ?::json, walk_since = ?, walk_after = '' where pool_id = ?")
                        .params(JSON.writeValueAsString(changed.rule()), position, changed.poolId())
                        .update();
            case PoolClosed closed ->
                jdbc.sql("update pools_pool set closed = true, walk_since = ?, walk_after = '' where pool_id = ?")
                        .params(position, closed.poolId())
                        .update();
            case PoolRenamed _ -> {}
        }
    }

    /** In one by hand there is nothing yet. */
    private void opened(PoolOpened opened, long position) {
        var rule = opened.rule();
        jdbc.sql("insert into pools_pool (pool_id, rule, walk_since, walk_after) values (?, ?::json, ?, ?)"
                        + " on conflict do nothing")
                .param(opened.poolId())
                .param(rule == null ? null : JSON.writeValueAsString(rule))
                .param(position)
                .param(rule == null ? null : "")
                .update();
    }

    /** Where listings are after these events; what was said of one last counts. */
    void take(List<PooledEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var changes = new TreeMap<Key, Change>();
        events.forEach(event -> changes.merge(new Key(event.listingId(), event.poolId()), change(event), Change::and));
        jdbc.sql("""
                        insert into pools_seat (listing_id, pool_id, entered, by_hand)
                        select * from unnest(?::text[], ?::text[], ?::boolean[], ?::boolean[])
                        on conflict (listing_id, pool_id) do update set
                          entered = coalesce(excluded.entered, pools_seat.entered),
                          by_hand = coalesce(excluded.by_hand, pools_seat.by_hand)""")
                .params(
                        changes.keySet().stream().map(Key::listing).toArray(String[]::new),
                        changes.keySet().stream().map(Key::pool).toArray(String[]::new),
                        changes.values().stream().map(Change::entered).toArray(Boolean[]::new),
                        changes.values().stream().map(Change::byHand).toArray(Boolean[]::new))
                .update();
    }

    private static Change change(PooledEvent event) {
        return switch (event) {
            case ListingEnteredPool _ -> new Change(true, null);
            case ListingLeftPool _ -> new Change(false, null);
            case ListingAddedToPool _ -> new Change(null, true);
            case ListingRemovedFromPool _ -> new Change(null, false);
        };
    }

    /** All pools there are, by id. */
    Map<String, PoolTerms> all() {
        var pools = new TreeMap<String, PoolTerms>();
        jdbc.sql("select pool_id, closed, rule from pools_pool").query(row -> {
            pools.put(row.getString("pool_id"), terms(row));
        });
        return pools;
    }

    private static PoolTerms terms(ResultSet row) throws SQLException {
        var rule = row.getString("rule");
        return new PoolTerms(row.getBoolean("closed"), rule == null ? null : JSON.readValue(rule, PlainRule.class));
    }

    /** By listing and pool, as far as there are any. */
    Map<String, Map<String, KnownSeat>> seats(Collection<String> listings) {
        var seats = new HashMap<String, Map<String, KnownSeat>>();
        jdbc.sql("select listing_id, pool_id, entered, by_hand from pools_seat where listing_id = any(?)")
                .param(listings.toArray(String[]::new))
                .query(row -> {
                    seats.computeIfAbsent(row.getString("listing_id"), _ -> new HashMap<>())
                            .put(
                                    row.getString("pool_id"),
                                    new KnownSeat(row.getBoolean("entered"), row.getBoolean("by_hand")));
                });
        return seats;
    }

    /** The one that waits longest. */
    Optional<Walk> walk() {
        List<Walk> first = jdbc.sql("select pool_id, walk_since, walk_after from pools_pool"
                        + " where walk_after is not null order by walk_since limit 1")
                .query((row, _) -> new Walk(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
        return first.stream().findFirst();
    }

    /** Nothing happens when it was begun anew meanwhile, or another node has gone on. */
    void walked(Walk walk) {
        walk.note(jdbc, "update pools_pool", "pool_id");
    }
}
