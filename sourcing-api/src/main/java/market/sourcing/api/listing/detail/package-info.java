/** Showing one offer. */
@NullMarked
package market.sourcing.api.listing.detail;

import org.jspecify.annotations.NullMarked;
