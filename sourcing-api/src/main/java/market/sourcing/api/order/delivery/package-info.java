/** Whether goods arrived of which no carrier tells: shown, denied, decided. */
@NullMarked
package market.sourcing.api.order.delivery;

import org.jspecify.annotations.NullMarked;
