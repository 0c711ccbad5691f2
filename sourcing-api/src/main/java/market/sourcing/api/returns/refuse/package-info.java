/** The factory disputes a claim. */
@NullMarked
package market.sourcing.api.returns.refuse;

import org.jspecify.annotations.NullMarked;
