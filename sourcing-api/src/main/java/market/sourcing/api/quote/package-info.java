/** Quotes on the wire. */
@NullMarked
package market.sourcing.api.quote;

import org.jspecify.annotations.NullMarked;
