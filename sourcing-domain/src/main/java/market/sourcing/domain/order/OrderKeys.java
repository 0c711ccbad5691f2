package market.sourcing.domain.order;

import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.domain.shared.UniqueValues;
import market.sourcing.domain.shared.Uniqueness;

/** A buyer's key for ordering stands for one request, whether it orders at the terms in force or on one quote or another. */
public record OrderKeys(UniqueValues unique) {

    /**
     * Holds when no other request came with the key.
     *
     * @param id derived from the key: behind its prefix it is the same for every way of ordering
     * @throws Refused {@link RefusalCode#IDEMPOTENCY_KEY_REUSED}
     */
    public void use(String id, String fingerprint) {
        if (!unique.reserve(Uniqueness.ORDER_KEY, id.substring(id.indexOf('-') + 1), fingerprint)) {
            throw Refused.keyReused();
        }
    }
}
