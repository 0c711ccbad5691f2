/** Ending an offer for good. */
@NullMarked
package market.sourcing.api.listing.withdraw;

import org.jspecify.annotations.NullMarked;
