/** The client's key decides the id, so that a repeat meets the same thing for good. */
@NullMarked
package market.sourcing.api.idempotency;

import org.jspecify.annotations.NullMarked;
