/** The factory agrees to a claim. */
@NullMarked
package market.sourcing.api.returns.accept;

import org.jspecify.annotations.NullMarked;
