/** Changing an offer's prices. */
@NullMarked
package market.sourcing.api.listing.reprice;

import org.jspecify.annotations.NullMarked;
