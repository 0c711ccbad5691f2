/** The target markets of agents, as operators opened and changed them. */
@NullMarked
package market.sourcing.projections.station;

import org.jspecify.annotations.NullMarked;
