/** Writing down a new offer. */
@NullMarked
package market.sourcing.api.listing.draft;

import org.jspecify.annotations.NullMarked;
