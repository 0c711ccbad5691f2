/** Orders: one buyer, one factory, priced by the ladder at the terms in force. */
@NullMarked
package market.sourcing.domain.order;

import org.jspecify.annotations.NullMarked;
