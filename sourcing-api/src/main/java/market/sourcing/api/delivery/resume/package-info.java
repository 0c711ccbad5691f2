/** The factory's time runs again. */
@NullMarked
package market.sourcing.api.delivery.resume;

import org.jspecify.annotations.NullMarked;
