/** What may be asked of an order. */
@NullMarked
package market.sourcing.domain.order.command;

import org.jspecify.annotations.NullMarked;
