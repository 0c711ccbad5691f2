/** What has happened to an order, the same for both sides. */
@NullMarked
package market.sourcing.api.order.timeline;

import org.jspecify.annotations.NullMarked;
