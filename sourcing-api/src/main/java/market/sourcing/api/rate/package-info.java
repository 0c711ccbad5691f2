/** Rates of exchange: posting them, and what was posted. */
@NullMarked
package market.sourcing.api.rate;

import org.jspecify.annotations.NullMarked;
