/** Showing the promise of one order to its parties. */
@NullMarked
package market.sourcing.api.delivery.detail;

import org.jspecify.annotations.NullMarked;
