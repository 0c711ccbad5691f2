package market.sourcing.infra.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of an account's secrets.
 *
 * @param place 1 to {@value AccountKeys#MOST}; a demo account's first is the one that is shown
 * @param keyId such as key-5f3a9c0d11e2b476
 * @param name what its owner calls it
 * @param secretHash bcrypt
 * @param lastUsedAt when it last let somebody in, to the minute; null where it never did
 * @param expiresAt it lets nobody in from then on; null for never
 */
public record AccountKey(
        int place,
        String keyId,
        String name,
        String secretHash,
        Instant madeAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt) {

    public boolean isLive(Instant at) {
        return expiresAt == null || at.isBefore(expiresAt);
    }

    /** Without the hash: records end up in logs. */
    @Override
    public String toString() {
        return keyId + " " + name;
    }
}
