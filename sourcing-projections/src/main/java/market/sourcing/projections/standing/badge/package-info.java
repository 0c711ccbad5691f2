/** Whether a factory has the badge for fast dispatch, and by which numbers. */
@NullMarked
package market.sourcing.projections.standing.badge;

import org.jspecify.annotations.NullMarked;
