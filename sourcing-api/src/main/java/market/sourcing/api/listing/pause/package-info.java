/** Taking an offer out of sale for a while. */
@NullMarked
package market.sourcing.api.listing.pause;

import org.jspecify.annotations.NullMarked;
