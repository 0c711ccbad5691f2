/** Delivery promises as boards show them: what is due when, what was missed, and what was paid for it. */
@NullMarked
package market.sourcing.projections.delivery.promise;

import org.jspecify.annotations.NullMarked;
