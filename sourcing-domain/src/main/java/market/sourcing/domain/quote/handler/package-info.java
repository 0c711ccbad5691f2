/** Commands on quotes that also hold listings, factories and orders. */
@NullMarked
package market.sourcing.domain.quote.handler;

import org.jspecify.annotations.NullMarked;
