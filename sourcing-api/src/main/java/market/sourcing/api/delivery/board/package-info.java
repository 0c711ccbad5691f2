/** The board of promises that an account has to keep, or waits for. */
@NullMarked
package market.sourcing.api.delivery.board;

import org.jspecify.annotations.NullMarked;
