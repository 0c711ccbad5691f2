package market.sourcing.api.security.embedded;

import java.time.Instant;
import market.sourcing.infra.credentials.AccountKey;
import org.jspecify.annotations.Nullable;

/**
 * A key as its owner sees it.
 *
 * @param lastUsedAt when it last let somebody in, to the minute; null where it never did
 * @param expiresAt it lets nobody in from then on; null for never
 * @param live whether it lets somebody in
 */
record AccountKeyView(
        String keyId,
        String name,
        Instant madeAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        boolean live) {

    static AccountKeyView of(AccountKey key, Instant now) {
        return new AccountKeyView(
                key.keyId(), key.name(), key.madeAt(), key.lastUsedAt(), key.expiresAt(), key.isLive(now));
    }
}
