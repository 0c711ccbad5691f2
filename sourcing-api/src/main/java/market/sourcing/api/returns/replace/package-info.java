/** The factory sends other goods. */
@NullMarked
package market.sourcing.api.returns.replace;

import org.jspecify.annotations.NullMarked;
