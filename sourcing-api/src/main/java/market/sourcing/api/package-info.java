/** The runnable marketplace: start, start-up notice, and the wiring that belongs to no single use case. */
@NullMarked
package market.sourcing.api;

import org.jspecify.annotations.NullMarked;
