/** How many requests there are, of what kind, how they end and how long they take. */
@NullMarked
package market.sourcing.api.metering;

import org.jspecify.annotations.NullMarked;
