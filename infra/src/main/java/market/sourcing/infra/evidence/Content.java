package market.sourcing.infra.evidence;

import market.sourcing.infra.evidence.format.EvidenceType;

/**
 * What a file was found to be.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
record Content(String sha256, EvidenceType type, long bytes) {}
