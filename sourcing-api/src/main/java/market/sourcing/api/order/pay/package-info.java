/** Pays what is due on an order. */
@NullMarked
package market.sourcing.api.order.pay;

import org.jspecify.annotations.NullMarked;
