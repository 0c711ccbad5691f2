/** Saying when goods were signed for. */
@NullMarked
package market.sourcing.api.returns.receipt;

import org.jspecify.annotations.NullMarked;
