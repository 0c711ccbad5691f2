/** Finding listings by words, filters and order, page by page. */
@NullMarked
package market.sourcing.projections.listing.search;

import org.jspecify.annotations.NullMarked;
