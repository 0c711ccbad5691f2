/** Quotes as they were issued, and what has become of their offers. */
@NullMarked
package market.sourcing.projections.quote.detail;

import org.jspecify.annotations.NullMarked;
