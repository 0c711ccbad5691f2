/** How much one client may ask: request rates and body sizes. */
@NullMarked
package market.sourcing.api.limits;

import org.jspecify.annotations.NullMarked;
