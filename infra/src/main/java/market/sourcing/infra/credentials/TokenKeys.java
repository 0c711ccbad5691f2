package market.sourcing.infra.credentials;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What tokens are signed with, the same for all nodes. */
public interface TokenKeys {
    /**
     * The one that signs first comes first.
     *
     * @throws MasterKeyUnusable when one was sealed with another key
     */
    List<StoredKey> all();

    /** Does nothing when it is there. */
    void add(String keyId, String json, Instant signsFrom);

    void remove(Collection<String> keyIds);
}
