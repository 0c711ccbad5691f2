/** What may be done with listings now. */
@NullMarked
package market.sourcing.api.listing.actions;

import org.jspecify.annotations.NullMarked;
