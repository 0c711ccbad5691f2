/** What happens to return cases, and to what of an order has been claimed. */
@NullMarked
package market.sourcing.domain.returns.event;

import org.jspecify.annotations.NullMarked;
