/** Webhooks in both directions: signed, sent until they are taken, and taken once. */
@NullMarked
package market.sourcing.infra.webhook;

import org.jspecify.annotations.NullMarked;
