/** How well a factory keeps its promises. */
@NullMarked
package market.sourcing.api.delivery.record;

import org.jspecify.annotations.NullMarked;
