/** The board of return cases that an account has to act on, or waits for. */
@NullMarked
package market.sourcing.api.returns.board;

import org.jspecify.annotations.NullMarked;
