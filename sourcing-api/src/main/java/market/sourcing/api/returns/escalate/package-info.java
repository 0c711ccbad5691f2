/** The buyer calls an operator. */
@NullMarked
package market.sourcing.api.returns.escalate;

import org.jspecify.annotations.NullMarked;
