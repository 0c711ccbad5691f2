/** What has happened to a listing and its stock, as stored for good. */
@NullMarked
package market.sourcing.domain.listing.event;

import org.jspecify.annotations.NullMarked;
