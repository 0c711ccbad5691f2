/** The factory says that a miss was none. */
@NullMarked
package market.sourcing.api.delivery.contest;

import org.jspecify.annotations.NullMarked;
