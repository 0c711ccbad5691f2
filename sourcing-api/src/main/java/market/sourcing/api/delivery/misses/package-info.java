/** Missed promises and what was paid for them. */
@NullMarked
package market.sourcing.api.delivery.misses;

import org.jspecify.annotations.NullMarked;
