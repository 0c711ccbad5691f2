/** Stating how many pieces are on hand. */
@NullMarked
package market.sourcing.api.listing.stock;

import org.jspecify.annotations.NullMarked;
