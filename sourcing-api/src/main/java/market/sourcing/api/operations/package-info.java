/** Running the marketplace: views, rebuilds, parked events, timers and the clock. */
@NullMarked
package market.sourcing.api.operations;

import org.jspecify.annotations.NullMarked;
