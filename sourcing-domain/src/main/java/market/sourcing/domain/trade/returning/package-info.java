/** Commands on return cases that hold several aggregates together. */
@NullMarked
package market.sourcing.domain.trade.returning;

import org.jspecify.annotations.NullMarked;
