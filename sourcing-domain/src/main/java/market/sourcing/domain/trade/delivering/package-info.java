/** Commands on delivery promises that hold several aggregates together. */
@NullMarked
package market.sourcing.domain.trade.delivering;

import org.jspecify.annotations.NullMarked;
