/** Amounts and unit prices as they are on the wire. */
@NullMarked
package market.sourcing.api.money;

import org.jspecify.annotations.NullMarked;
