/** Listings: a factory's offers of goods, their terms and their stock. */
@NullMarked
package market.sourcing.domain.listing;

import org.jspecify.annotations.NullMarked;
