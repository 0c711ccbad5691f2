/** A factory offers a named buyer agreed prices. */
@NullMarked
package market.sourcing.api.quote.agree;

import org.jspecify.annotations.NullMarked;
