/** Replacing an offer's terms. */
@NullMarked
package market.sourcing.api.listing.changeterms;

import org.jspecify.annotations.NullMarked;
