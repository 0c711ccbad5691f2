/** How much of what a factory sent comes back, is refunded or disputed, and how soon it answers, counted by day. */
@NullMarked
package market.sourcing.projections.returns.record;

import org.jspecify.annotations.NullMarked;
