/** A buyer asks what a basket costs, and is bound to nothing. */
@NullMarked
package market.sourcing.api.quote.issue;

import org.jspecify.annotations.NullMarked;
