/** Telling accounts of changes on their boards while they look at them. */
@NullMarked
package market.sourcing.api.live;

import org.jspecify.annotations.NullMarked;
