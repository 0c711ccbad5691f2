/** A quote, to those whom it concerns. */
@NullMarked
package market.sourcing.api.quote.detail;

import org.jspecify.annotations.NullMarked;
