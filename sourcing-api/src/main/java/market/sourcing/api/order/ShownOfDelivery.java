package market.sourcing.api.order;

import market.sourcing.domain.returns.event.Evidence;

/**
 * A file by which a factory shows that goods arrived.
 *
 * @param sha256 of its bytes, 64 hexadecimal digits; gives it under {@code /api/orders/ORDER/delivery-evidence/SHA256}
 * @param mediaType what its bytes are
 * @param bytes how many
 * @param name as the factory called it
 */
public record ShownOfDelivery(String sha256, String mediaType, long bytes, String name) {

    static ShownOfDelivery of(Evidence evidence) {
        return new ShownOfDelivery(evidence.sha256(), evidence.mediaType(), evidence.bytes(), evidence.name());
    }
}
