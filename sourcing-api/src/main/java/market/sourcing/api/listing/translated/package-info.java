/** A listing's texts in another language. */
@NullMarked
package market.sourcing.api.listing.translated;

import org.jspecify.annotations.NullMarked;
