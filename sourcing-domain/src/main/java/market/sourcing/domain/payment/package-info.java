/** What the marketplace asks of whoever moves money for it. */
@NullMarked
package market.sourcing.domain.payment;

import org.jspecify.annotations.NullMarked;
