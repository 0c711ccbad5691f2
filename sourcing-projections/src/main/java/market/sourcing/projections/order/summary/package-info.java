/** Orders as their buyer and their factory see them, newest first. */
@NullMarked
package market.sourcing.projections.order.summary;

import org.jspecify.annotations.NullMarked;
