/** Commands on an order's money that also hold the order. */
@NullMarked
package market.sourcing.domain.trade.paying;

import org.jspecify.annotations.NullMarked;
