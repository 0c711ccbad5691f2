/** What stands against taking goods back, a type for each reason. */
@NullMarked
package market.sourcing.domain.returns.policy;

import org.jspecify.annotations.NullMarked;
