/** The rate of exchange of each pair of currencies that was posted last. */
@NullMarked
package market.sourcing.projections.rate.newest;

import org.jspecify.annotations.NullMarked;
