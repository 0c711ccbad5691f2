/** Small parcels of one agent's orders that go abroad together: measured, closed, on their way, and their freight shared. */
@NullMarked
package market.sourcing.domain.consolidation;

import org.jspecify.annotations.NullMarked;
