/** What goods cost at a station. */
@NullMarked
package market.sourcing.api.pricing;

import org.jspecify.annotations.NullMarked;
