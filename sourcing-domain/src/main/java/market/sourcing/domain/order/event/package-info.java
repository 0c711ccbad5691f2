/** What has happened to an order, as stored for good. */
@NullMarked
package market.sourcing.domain.order.event;

import org.jspecify.annotations.NullMarked;
