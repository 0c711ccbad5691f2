/** Everything a listing says, whatever its state, by its id. */
@NullMarked
package market.sourcing.projections.listing.detail;

import org.jspecify.annotations.NullMarked;
