/** Commands on listings that also hold a factory, a stock or unique values. */
@NullMarked
package market.sourcing.domain.trade.offering;

import org.jspecify.annotations.NullMarked;
