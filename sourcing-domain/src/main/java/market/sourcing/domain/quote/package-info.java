/** Quotes: a basket priced for one buyer, bound for a time, one offer a factory. */
@NullMarked
package market.sourcing.domain.quote;

import org.jspecify.annotations.NullMarked;
