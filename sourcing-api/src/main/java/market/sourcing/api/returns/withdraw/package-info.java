/** The buyer lets a claim go. */
@NullMarked
package market.sourcing.api.returns.withdraw;

import org.jspecify.annotations.NullMarked;
