/** A buyer claims something. */
@NullMarked
package market.sourcing.api.returns.open;

import org.jspecify.annotations.NullMarked;
