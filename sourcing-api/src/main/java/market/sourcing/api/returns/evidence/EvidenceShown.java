package market.sourcing.api.returns.evidence;

import market.sourcing.domain.returns.event.Evidence;

/**
 * A stored file.
 *
 * @param sha256 of its bytes, 64 hexadecimal digits; shows it in cases
 * @param mediaType what its bytes are
 * @param bytes how many
 * @param name as the account called it the first time
 */
record EvidenceShown(String sha256, String mediaType, long bytes, String name) {

    static EvidenceShown of(Evidence evidence) {
        return new EvidenceShown(evidence.sha256(), evidence.mediaType(), evidence.bytes(), evidence.name());
    }
}
