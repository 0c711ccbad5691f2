/** Putting an offer on sale. */
@NullMarked
package market.sourcing.api.listing.publish;

import org.jspecify.annotations.NullMarked;
