/** Baskets and what binds, on the wire: the parts that quotes and orders share. */
@NullMarked
package market.sourcing.api.terms;

import org.jspecify.annotations.NullMarked;
