package market.sourcing.infra.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads which records somebody knows who knows some pools up to some positions. */
public record ToldRecords(JdbcClient jdbc) {
    private static final String TOLD = "select reach.position as reach, found.* from " + PoolFeed.REACH + """
             left join lateral (
              select m.pool_id, m.id, greatest(m.since, v.position) as position, v.version,
                encode(sha256(convert_to(v.facts, 'UTF8')), 'hex') as sha256
              from unnest(:pools::text[], :known::bigint[]) k(pool_id, up_to)
              cross join unnest(:listings::text[]) l(id)
              join feed_member m on m.pool_id = k.pool_id and m.kind = 'LISTING' and m.id = l.id and m.since <= k.up_to
                and (m.until is null or m.until > k.up_to)
              cross join lateral (
                select position, version, facts from feed_version v
                where v.kind = m.kind and v.id = m.id and v.position <= k.up_to order by v.position desc limit 1) v) found on true""";

    /**
     * The records of some listings in each pool where they stood, in no order.
     *
     * @param knownUpTo positions by the ids of pools
     * @param listings ids
     * @throws FeedBehind where a position is not in the feed yet
     */
    public List<ToldRecord> of(Map<String, Long> knownUpTo, Collection<String> listings) {
        if (knownUpTo.isEmpty()) {
            return List.of();
        }
        long newest = Collections.max(knownUpTo.values());
        var pools = List.copyOf(knownUpTo.keySet());
        var told = new ArrayList<ToldRecord>();
        jdbc.sql(TOLD)
                .param("pools", pools.toArray(String[]::new))
                .param("known", pools.stream().map(knownUpTo::get).toArray(Long[]::new))
                .param("listings", listings.stream().distinct().toArray(String[]::new))
                .query(row -> {
                    PoolFeed.mustReach(row, newest);
                    if (row.getString("id") != null) {
                        told.add(new ToldRecord(
                                row.getString("pool_id"),
                                row.getString("id"),
                                row.getLong("position"),
                                row.getInt("version"),
                                Objects.requireNonNull(row.getString("sha256"))));
                    }
                });
        return told;
    }
}
