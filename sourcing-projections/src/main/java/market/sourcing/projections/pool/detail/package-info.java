/** Pools and what they ask for. */
@NullMarked
package market.sourcing.projections.pool.detail;

import org.jspecify.annotations.NullMarked;
