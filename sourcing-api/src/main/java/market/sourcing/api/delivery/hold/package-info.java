/** The buyer asks the factory to wait. */
@NullMarked
package market.sourcing.api.delivery.hold;

import org.jspecify.annotations.NullMarked;
