/** Calls an order off. */
@NullMarked
package market.sourcing.api.order.cancel;

import org.jspecify.annotations.NullMarked;
