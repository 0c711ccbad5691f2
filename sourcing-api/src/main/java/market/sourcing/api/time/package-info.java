/** The instant that commands carry. */
@NullMarked
package market.sourcing.api.time;

import org.jspecify.annotations.NullMarked;
