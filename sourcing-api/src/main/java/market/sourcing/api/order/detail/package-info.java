/** Showing one order to its parties. */
@NullMarked
package market.sourcing.api.order.detail;

import org.jspecify.annotations.NullMarked;
