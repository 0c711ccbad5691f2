/** Running the marketplace: views, rebuilds and parked events. */
@NullMarked
package market.sourcing.api.operations;

import org.jspecify.annotations.NullMarked;
