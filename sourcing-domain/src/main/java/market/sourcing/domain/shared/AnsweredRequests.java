package market.sourcing.domain.shared;

import java.util.Optional;

/** Requests that were answered, by their keys, where these can't be part of the id of what is made: a repeat gets the same answer, for good. */
public record AnsweredRequests(UniqueValues unique) {
    private static final char BLANK = ' ';

    /**
     * The version that the request was answered before; empty when it is new.
     *
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public Optional<Long> version(RequestKey key) {
        return unique.holder(Uniqueness.REQUEST_KEY, key.id()).map(answered -> version(answered, key.fingerprint()));
    }

    private static long version(String answered, String fingerprint) {
        int end = answered.lastIndexOf(BLANK);
        if (!answered.substring(0, end).equals(fingerprint)) {
            throw Refused.keyReused();
        }
        return Long.parseLong(answered.substring(end + 1));
    }

    /**
     * Notes the answer in the transaction of what was done, and gives it back.
     *
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public long answered(RequestKey key, long version) {
        if (!unique.reserve(Uniqueness.REQUEST_KEY, key.id(), key.fingerprint() + BLANK + version)) {
            throw Refused.keyReused();
        }
        return version;
    }
}
