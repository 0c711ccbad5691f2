/** What has happened to the money of an order, as stored for good. */
@NullMarked
package market.sourcing.domain.escrow.event;

import org.jspecify.annotations.NullMarked;
