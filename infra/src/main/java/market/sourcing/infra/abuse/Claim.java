package market.sourcing.infra.abuse;

import java.time.Instant;

/**
 * A step of a case that is looked at.
 *
 * @param event the step's own: the case's id, a slash and its sequence number
 */
record Claim(String caseId, String orderId, String buyerId, String event, Instant at) {}
