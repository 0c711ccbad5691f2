/** Whether listings are in pools: decided on the pools, the listing and its factory together. */
@NullMarked
package market.sourcing.domain.trade.pooling;

import org.jspecify.annotations.NullMarked;
