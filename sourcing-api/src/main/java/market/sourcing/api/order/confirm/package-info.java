/** The goods have arrived. */
@NullMarked
package market.sourcing.api.order.confirm;

import org.jspecify.annotations.NullMarked;
