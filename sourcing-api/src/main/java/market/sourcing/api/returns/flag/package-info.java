/** What people say to a flag of a case: the buyer objects, an operator clears it. */
@NullMarked
package market.sourcing.api.returns.flag;

import org.jspecify.annotations.NullMarked;
