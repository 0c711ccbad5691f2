/** Up to where agents said that they know pools. */
@NullMarked
package market.sourcing.projections.pool.receipt;

import org.jspecify.annotations.NullMarked;
