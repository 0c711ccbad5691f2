/** Listing the caller's orders. */
@NullMarked
package market.sourcing.api.order.list;

import org.jspecify.annotations.NullMarked;
