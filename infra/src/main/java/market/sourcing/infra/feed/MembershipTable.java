package market.sourcing.infra.feed;

import java.util.Collection;
import java.util.List;
import market.sourcing.infra.feed.record.RecordKey;
import market.sourcing.infra.feed.record.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From when to when records are in pools. */
record MembershipTable(JdbcClient jdbc) {
    /** Those that last. */
    List<Membership> ofKeys(Collection<RecordKey> keys) {
        return jdbc.sql("select pool_id, kind, id, since, listings from feed_member join"
                        + " unnest(?::text[], ?::text[]) as wanted (kind, id) using (kind, id) where until is null")
                .params(Columns.kinds(keys), Columns.ids(keys))
                .query((row, _) -> new Membership(
                        row.getString("pool_id"),
                        new RecordKey(RecordKind.valueOf(row.getString("kind")), row.getString("id")),
                        row.getLong("since"),
                        null,
                        row.getInt("listings")))
                .list();
    }

    void write(Collection<Membership> memberships) {
        jdbc.sql("insert into feed_member (pool_id, kind, id, since, until, listings)"
                        + " select * from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::integer[])"
                        + " on conflict (pool_id, kind, id, since) do update set until = excluded.until,"
                        + " listings = excluded.listings")
                .params(
                        Columns.texts(memberships, Membership::pool),
                        Columns.texts(memberships, it -> it.key().kind().name()),
                        Columns.texts(memberships, it -> it.key().id()),
                        memberships.stream().map(Membership::since).toArray(Long[]::new),
                        memberships.stream().map(Membership::until).toArray(Long[]::new),
                        memberships.stream().map(Membership::listings).toArray(Integer[]::new))
                .update();
    }
}
