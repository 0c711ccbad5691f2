/** What the read models of delivery share. */
@NullMarked
package market.sourcing.projections.delivery;

import org.jspecify.annotations.NullMarked;
