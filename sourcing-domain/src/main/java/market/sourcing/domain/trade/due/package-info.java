/** What has fallen due in the life of an order, as its aggregates tell. */
@NullMarked
package market.sourcing.domain.trade.due;

import org.jspecify.annotations.NullMarked;
