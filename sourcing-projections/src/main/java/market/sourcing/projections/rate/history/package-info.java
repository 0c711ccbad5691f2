/** Every rate of exchange that was ever posted. */
@NullMarked
package market.sourcing.projections.rate.history;

import org.jspecify.annotations.NullMarked;
