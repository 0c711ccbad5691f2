package market.sourcing.infra.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import market.sourcing.infra.feed.record.RecordKey;
import market.sourcing.infra.feed.record.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What records say now, and what those of pools have said since when. */
record RecordTable(JdbcClient jdbc) {
    /** How long they are; that is known without their text. */
    Map<RecordKey, Long> bytes(Collection<RecordKey> keys) {
        var bytes = new HashMap<RecordKey, Long>();
        jdbc.sql("select kind, id, octet_length(facts) as bytes from feed_record join"
                        + " unnest(?::text[], ?::text[]) as wanted (kind, id) using (kind, id)")
                .params(Columns.kinds(keys), Columns.ids(keys))
                .query(row -> {
                    bytes.put(key(row), row.getLong("bytes"));
                });
        return bytes;
    }

    private static RecordKey key(ResultSet row) throws SQLException {
        return new RecordKey(RecordKind.valueOf(row.getString("kind")), row.getString("id"));
    }

    List<KnownRecord> ofKeys(Collection<RecordKey> keys) {
        return jdbc.sql("select kind, id, version, position, facts from feed_record join"
                        + " unnest(?::text[], ?::text[]) as wanted (kind, id) using (kind, id)")
                .params(Columns.kinds(keys), Columns.ids(keys))
                .query((row, _) -> KnownRecord.read(
                        key(row), row.getInt("version"), row.getLong("position"), row.getString("facts")))
                .list();
    }

    void say(Collection<KnownRecord> records) {
        jdbc.sql("insert into feed_record (kind, id, version, position, facts)"
                        + " select * from unnest(?::text[], ?::text[], ?::integer[], ?::bigint[], ?::text[])"
                        + " on conflict (kind, id) do update set version = excluded.version,"
                        + " position = excluded.position, facts = excluded.facts")
                .params(
                        Columns.texts(records, it -> it.key().kind().name()),
                        Columns.texts(records, it -> it.key().id()),
                        records.stream().map(KnownRecord::version).toArray(Integer[]::new),
                        records.stream().map(KnownRecord::position).toArray(Long[]::new),
                        Columns.texts(records, KnownRecord::json))
                .update();
    }

    /** What a record has said since a position is noted once. */
    void note(Collection<Version> versions) {
        jdbc.sql("insert into feed_version (kind, id, position, version, facts, cause, patch) select * from"
                        + " unnest(?::text[], ?::text[], ?::bigint[], ?::integer[], ?::text[], ?::text[], ?::text[])"
                        + " on conflict (kind, id, position) do nothing")
                .params(
                        Columns.texts(versions, it -> it.record().key().kind().name()),
                        Columns.texts(versions, it -> it.record().key().id()),
                        versions.stream().map(it -> it.record().position()).toArray(Long[]::new),
                        versions.stream().map(it -> it.record().version()).toArray(Integer[]::new),
                        Columns.texts(versions, it -> it.record().json()),
                        Columns.texts(
                                versions,
                                it -> it.cause() == null ? null : it.cause().name()),
                        Columns.texts(versions, Version::patch))
                .update();
    }
}
