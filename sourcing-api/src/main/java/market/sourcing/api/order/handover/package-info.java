/** The goods leave the factory. */
@NullMarked
package market.sourcing.api.order.handover;

import org.jspecify.annotations.NullMarked;
