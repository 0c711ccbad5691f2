/** The goods of a case travel back. */
@NullMarked
package market.sourcing.api.returns.sendback;

import org.jspecify.annotations.NullMarked;
