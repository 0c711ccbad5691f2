package market.sourcing.infra.credentials;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import market.sourcing.infra.eventstore.StoredTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table token_key: signing keys, sealed. */
public final class SealedTokenKeys implements TokenKeys {
    private static final String NAME = "token_key ";

    private final JdbcClient jdbc;
    private final MasterKey master;
    /** What was opened once, by key id. */
    private final ConcurrentMap<String, String> opened = new ConcurrentHashMap<>();

    public SealedTokenKeys(JdbcClient jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    @Override
    public List<StoredKey> all() {
        var keys = jdbc.sql("select key_id, sealed, signs_from from token_key order by signs_from, key_id")
                .query((row, number) -> {
                    var id = row.getString("key_id");
                    var sealed = row.getBytes("sealed");
                    var json = opened.computeIfAbsent(
                            id, name -> new String(master.open(NAME + name, sealed), StandardCharsets.UTF_8));
                    return new StoredKey(id, json, StoredTime.instant(row.getString("signs_from")));
                })
                .list();
        opened.keySet().retainAll(keys.stream().map(StoredKey::keyId).toList());
        return keys;
    }

    @Override
    public void add(String keyId, String json, Instant signsFrom) {
        jdbc.sql("insert into token_key (key_id, sealed, signs_from) values (?, ?, ?) on conflict do nothing")
                .params(
                        keyId,
                        master.seal(NAME + keyId, json.getBytes(StandardCharsets.UTF_8)),
                        StoredTime.text(signsFrom))
                .update();
    }

    @Override
    public void remove(Collection<String> keyIds) {
        if (!keyIds.isEmpty()) {
            jdbc.sql("delete from token_key where key_id in (:ids)")
                    .param("ids", keyIds)
                    .update();
        }
    }
}
