/** Placing an order. */
@NullMarked
package market.sourcing.api.order.place;

import org.jspecify.annotations.NullMarked;
