/** What of an order may come back, and why not. */
@NullMarked
package market.sourcing.api.returns.eligibility;

import org.jspecify.annotations.NullMarked;
