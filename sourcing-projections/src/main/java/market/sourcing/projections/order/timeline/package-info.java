/** What has happened to an order and its money, the same for both sides. */
@NullMarked
package market.sourcing.projections.order.timeline;

import org.jspecify.annotations.NullMarked;
