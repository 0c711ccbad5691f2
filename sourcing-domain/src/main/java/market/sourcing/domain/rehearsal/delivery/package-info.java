/** Delivery promises under other terms: who would have missed them, and what would have been paid. */
@NullMarked
package market.sourcing.domain.rehearsal.delivery;

import org.jspecify.annotations.NullMarked;
