/** The buyer asks for haste. */
@NullMarked
package market.sourcing.api.delivery.urge;

import org.jspecify.annotations.NullMarked;
