/** Telling an account of changes on its board while it looks at it. */
@NullMarked
package market.sourcing.api.delivery.live;

import org.jspecify.annotations.NullMarked;
