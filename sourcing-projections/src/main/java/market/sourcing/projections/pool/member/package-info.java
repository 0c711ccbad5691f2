/** Which listings are in which pools, since when and why. */
@NullMarked
package market.sourcing.projections.pool.member;

import org.jspecify.annotations.NullMarked;
