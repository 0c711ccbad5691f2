/** What may be done with orders now. */
@NullMarked
package market.sourcing.api.order.actions;

import org.jspecify.annotations.NullMarked;
