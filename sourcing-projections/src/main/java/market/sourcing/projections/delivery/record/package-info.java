/** How well factories keep their delivery promises, counted by day. */
@NullMarked
package market.sourcing.projections.delivery.record;

import org.jspecify.annotations.NullMarked;
