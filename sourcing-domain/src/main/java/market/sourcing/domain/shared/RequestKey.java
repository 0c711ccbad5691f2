package market.sourcing.domain.shared;

/**
 * The key that a request came under.
 *
 * @param id what is derived from the caller, the kind of the request and the key
 * @param fingerprint of the request, to tell a repeat from another request under the same key
 */
public record RequestKey(String id, String fingerprint) {}
