/** The factory says what came back. */
@NullMarked
package market.sourcing.api.returns.receive;

import org.jspecify.annotations.NullMarked;
