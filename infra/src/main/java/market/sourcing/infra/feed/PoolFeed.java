package market.sourcing.infra.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import market.sourcing.infra.eventstore.StoredTime;
import market.sourcing.infra.feed.record.CanonicalJson;
import market.sourcing.infra.feed.record.Cause;
import market.sourcing.infra.feed.record.RecordKey;
import market.sourcing.infra.feed.record.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the feed. Each answer is one statement's, which sees how far the feed is together with what is in it: that it is thrown away
 * and derived anew meanwhile can't make something seem never to have been.
 */
public final class PoolFeed {
    /** Its token is committed with what it writes. */
    static final String REACH = "(select coalesce(max(convert_from(token, 'UTF8')::bigint), -1) as position"
            + " from token_entry where processor_name = '" + FeedConfiguration.NAME + "') reach ";

    /**
     * Of a page no more is read than comes to this, and its first record, which may be a megabyte: both the store's answer and what is
     * made of it are in memory while a reader takes his time, and there may be many who do.
     */
    private static final long MOST_BYTES_OF_PAGE = 500_000;

    /** Lengths are known without the texts, which are fetched of those only that are in the page. */
    private static final String AT = "select reach.position as reach, found.* from " + REACH + """
             left join lateral (
              select kind, id, position, version, facts from (
                select *, sum(octet_length(facts)) over (order by kind, id) - octet_length(facts) as before from (
                  select m.kind, m.id, greatest(m.since, v.position) as position, v.version, v.facts
                  from feed_member m cross join lateral (
                    select position, version, facts from feed_version v
                    where v.kind = m.kind and v.id = m.id and v.position <= :at order by v.position desc limit 1) v
                  where m.pool_id = :pool and (m.kind, m.id) > (:kind, :id) and m.since <= :at
                    and (m.until is null or m.until > :at)
                  order by m.kind, m.id limit :size) first_ones) page
              where before < :most order by kind, id) found on true""";

    private static final String ONE = "select reach.position as reach, found.* from " + REACH + """
             left join lateral (
              select m.kind, m.id, greatest(m.since, v.position) as position, v.version, v.facts
              from feed_member m join feed_version v on v.kind = m.kind and v.id = m.id and v.position <= :at
              where m.pool_id = :pool and m.kind = :kind and m.id = :id and m.since <= :at
                and (m.until is null or m.until > :at)
              order by v.position desc limit 1) found on true""";

    private static final String COUNT = """
            select reach.position as reach, (
              select count(*) from feed_member m
              where m.pool_id = :pool and m.since <= :at and (m.until is null or m.until > :at)) as records
            from\s""" + REACH;

    private static final String AFTER = "select reach.position as reach, found.* from " + REACH + """
             left join lateral (
              select * from (
                select *, count(*) over () as entries,
                  sum(coalesce(octet_length(patch), octet_length(facts), 0)) over (order by position)
                  - sum(coalesce(octet_length(patch), octet_length(facts), 0)) over (partition by position) as before
                from (
                  select e.kind, e.id, e.position, e.move, e.at, e.reason, e.criteria, v.version, v.cause,
                    case when e.move = 'CHANGED' then v.patch end as patch,
                    case when e.move = 'ENTERED' then v.facts end as facts
                  from (
                    select * from feed_entry where pool_id = :pool and position > :after
                    order by position fetch first :size rows with ties) e
                  cross join lateral (
                    select version, cause, patch, facts from feed_version v
                    where v.kind = e.kind and v.id = e.id and v.position <= e.position
                    order by v.position desc limit 1) v) first_ones) page
              where before < :most order by position, kind) found on true""";

    private final JdbcClient jdbc;
    private final Desks desks = new Desks();

    PoolFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last event that is in the feed; -1 before the first. */
    public long reach() {
        return desks.at(() ->
                jdbc.sql("select position from " + REACH).query(Long.class).single());
    }

    /**
     * Some of the records that are in a pool right after an event, in the order of their kinds and ids.
     *
     * @param at the event's position
     * @param after the last one that is known already
     * @param size more are not given, and fewer where they are long; none only when there are no more
     * @throws FeedBehind where the event is not in the feed yet
     */
    public List<PooledRecord> snapshot(String pool, long at, @Nullable RecordKey after, int size) {
        return desks.at(() -> readSnapshot(pool, at, after, size));
    }

    private List<PooledRecord> readSnapshot(String pool, long at, @Nullable RecordKey after, int size) {
        var found = new ArrayList<PooledRecord>();
        jdbc.sql(AT)
                .param("at", at)
                .param("pool", pool)
                .param("kind", after == null ? "" : after.kind().name())
                .param("id", after == null ? "" : after.id())
                .param("size", size)
                .param("most", MOST_BYTES_OF_PAGE)
                .query(row -> {
                    mustReach(row, at);
                    if (row.getString("id") != null) {
                        found.add(record(row));
                    }
                });
        return found;
    }

    private static PooledRecord record(ResultSet row) throws SQLException {
        return new PooledRecord(key(row), row.getLong("position"), row.getInt("version"), row.getString("facts"));
    }

    /**
     * One record as it stands in a pool right after an event; empty where it is not in there.
     *
     * @throws FeedBehind where the event is not in the feed yet
     */
    public Optional<PooledRecord> record(String pool, long at, RecordKey key) {
        var found = new ArrayList<PooledRecord>();
        desks.at(() -> {
            jdbc.sql(ONE)
                    .param("at", at)
                    .param("pool", pool)
                    .param("kind", key.kind().name())
                    .param("id", key.id())
                    .query(row -> {
                        mustReach(row, at);
                        if (row.getString("id") != null) {
                            found.add(record(row));
                        }
                    });
            return found;
        });
        return found.stream().findFirst();
    }

    /**
     * How many records are in a pool right after an event.
     *
     * @throws FeedBehind where the event is not in the feed yet
     */
    public long count(String pool, long at) {
        return desks.at(() -> jdbc.sql(COUNT)
                .param("at", at)
                .param("pool", pool)
                .query((row, _) -> {
                    mustReach(row, at);
                    return row.getLong("records");
                })
                .single());
    }

    /**
     * What happened in a pool after an event.
     *
     * @param after the event's position; -1 for all that ever happened there
     * @param size about how many at most: what one event moves is told together; fewer where they are long
     * @throws FeedBehind where the event is not in the feed yet
     */
    public PoolChanges changes(String pool, long after, int size) {
        return desks.at(() -> readChanges(pool, after, size));
    }

    private PoolChanges readChanges(String pool, long after, int size) {
        var found = new ArrayList<PoolChange>();
        var reached = new long[1];
        var entries = new int[1];
        jdbc.sql(AFTER)
                .param("after", after)
                .param("pool", pool)
                .param("size", size)
                .param("most", MOST_BYTES_OF_PAGE)
                .query(row -> {
                    reached[0] = mustReach(row, after);
                    if (row.getString("id") != null) {
                        entries[0] = row.getInt("entries");
                        found.add(change(row));
                    }
                });
        var more = entries[0] >= size || found.size() < entries[0];
        return new PoolChanges(found, more ? found.getLast().position() : reached[0], more);
    }

    static long mustReach(ResultSet row, long asked) throws SQLException {
        long reach = row.getLong("reach");
        if (asked > reach) {
            throw new FeedBehind(asked, reach);
        }
        return reach;
    }

    private static RecordKey key(ResultSet row) throws SQLException {
        return new RecordKey(RecordKind.valueOf(row.getString("kind")), row.getString("id"));
    }

    private static PoolChange change(ResultSet row) throws SQLException {
        var cause = row.getString("cause");
        var move = Move.valueOf(row.getString("move"));
        var criteria = row.getString("criteria");
        return new PoolChange(
                key(row),
                move,
                row.getLong("position"),
                StoredTime.instant(row.getString("at")),
                row.getInt("version"),
                row.getString("reason"),
                criteria == null ? List.of() : List.of(CanonicalJson.read(criteria, String[].class)),
                cause == null || move != Move.CHANGED ? null : Cause.valueOf(cause),
                row.getString("patch"),
                row.getString("facts"));
    }
}
