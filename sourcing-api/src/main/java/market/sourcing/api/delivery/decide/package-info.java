/** An operator decides whether a miss was none. */
@NullMarked
package market.sourcing.api.delivery.decide;

import org.jspecify.annotations.NullMarked;
