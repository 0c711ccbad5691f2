package market.sourcing.infra.credentials;

import java.time.Instant;

/**
 * A signing key as it was made.
 *
 * @param json a private JSON Web Key (RFC 7517)
 * @param signsFrom when it signs, unless a later one does; every node knows it by then
 */
public record StoredKey(String keyId, String json, Instant signsFrom) {
    /** Without the key. */
    @Override
    public String toString() {
        return keyId + " from " + signsFrom;
    }
}
