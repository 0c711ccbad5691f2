/** Commands on quotes that also hold listings, factories and orders. */
@NullMarked
package market.sourcing.domain.trade.quoting;

import org.jspecify.annotations.NullMarked;
