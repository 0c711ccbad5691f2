/** What a basket costs: how each listing is sold, by which tier, what sending it costs, and what one carton more would change. */
@NullMarked
package market.sourcing.domain.order.pricing;

import org.jspecify.annotations.NullMarked;
