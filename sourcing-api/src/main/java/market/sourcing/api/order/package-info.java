/** What the paths of orders share: how an order is shown and to whom. */
@NullMarked
package market.sourcing.api.order;

import org.jspecify.annotations.NullMarked;
