/** Looks for misstatements and corrects them, each in one transaction with what says why. */
@NullMarked
package market.sourcing.domain.trade.correcting;

import org.jspecify.annotations.NullMarked;
