/** What happened on days, counted for somebody: keys of tallies, and their sums over the last days. */
@NullMarked
package market.sourcing.projections.day;

import org.jspecify.annotations.NullMarked;
