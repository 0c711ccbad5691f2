/** The target markets of agents, and what goods cost there. */
@NullMarked
package market.sourcing.api.station;

import org.jspecify.annotations.NullMarked;
