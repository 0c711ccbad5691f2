/** What the endpoints of delivery promises share: how a promise is shown, changed, and where a page of them ended. */
@NullMarked
package market.sourcing.api.delivery;

import org.jspecify.annotations.NullMarked;
