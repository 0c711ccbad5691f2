/** Parcels of an agent's orders that go abroad together: packed, closed, on their way and billed by operators, seen by the agent. */
@NullMarked
package market.sourcing.api.consolidation;

import org.jspecify.annotations.NullMarked;
