/** Commands on orders that also hold the listings and the factory they are about. */
@NullMarked
package market.sourcing.domain.trade.ordering;

import org.jspecify.annotations.NullMarked;
