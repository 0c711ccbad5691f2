/** Finding offers. */
@NullMarked
package market.sourcing.api.listing.search;

import org.jspecify.annotations.NullMarked;
