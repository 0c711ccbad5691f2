/** An operator decides a case. */
@NullMarked
package market.sourcing.api.returns.decide;

import org.jspecify.annotations.NullMarked;
