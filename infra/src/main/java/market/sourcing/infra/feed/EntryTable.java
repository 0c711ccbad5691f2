package market.sourcing.infra.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import market.sourcing.infra.eventstore.StoredTime;
import market.sourcing.infra.feed.record.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens in pools. */
record EntryTable(JdbcClient jdbc) {
    void add(Collection<Entry> entries) {
        jdbc.sql("insert into feed_entry (pool_id, position, kind, id, move, at, reason, criteria)"
                        + " select * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],"
                        + " ?::text[], ?::text[])")
                .params(
                        Columns.texts(entries, Entry::pool),
                        entries.stream().map(Entry::position).toArray(Long[]::new),
                        Columns.texts(entries, it -> it.key().kind().name()),
                        Columns.texts(entries, it -> it.key().id()),
                        Columns.texts(entries, it -> it.move().name()),
                        Columns.texts(entries, it -> StoredTime.text(it.at())),
                        Columns.texts(entries, Entry::reason),
                        Columns.texts(
                                entries, it -> it.criteria().isEmpty() ? null : CanonicalJson.write(it.criteria())))
                .update();
        var last = new TreeMap<String, Long>();
        entries.forEach(entry -> last.put(entry.pool(), entry.position()));
        jdbc.sql("insert into feed_pool (pool_id, position) select * from unnest(?::text[], ?::bigint[])"
                        + " on conflict (pool_id) do update set position = excluded.position")
                .params(last.keySet().toArray(String[]::new), last.values().toArray(Long[]::new))
                .update();
    }

    /** The last event that moved something in any pool; -1 where none has. */
    long last() {
        return jdbc.sql("select coalesce(max(position), -1) from feed_pool")
                .query(Long.class)
                .single();
    }

    /** The pools in which something has happened since, each with the last event that moved something there. */
    Map<String, Long> movedSince(long position) {
        var pools = new HashMap<String, Long>();
        jdbc.sql("select pool_id, position from feed_pool where position > ?")
                .param(position)
                .query(row -> {
                    pools.put(row.getString("pool_id"), row.getLong("position"));
                });
        return pools;
    }
}
