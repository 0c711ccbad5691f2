/** Stopping a factory from trading. */
@NullMarked
package market.sourcing.api.factory.suspend;

import org.jspecify.annotations.NullMarked;
