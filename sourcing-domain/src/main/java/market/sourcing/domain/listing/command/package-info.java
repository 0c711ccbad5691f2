/** What may be asked of a listing and its stock. */
@NullMarked
package market.sourcing.domain.listing.command;

import org.jspecify.annotations.NullMarked;
