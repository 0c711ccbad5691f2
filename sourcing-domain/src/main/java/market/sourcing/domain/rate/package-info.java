/** What one currency is worth in another, as operators post it, each rate with the instant that it is of. */
@NullMarked
package market.sourcing.domain.rate;

import org.jspecify.annotations.NullMarked;
