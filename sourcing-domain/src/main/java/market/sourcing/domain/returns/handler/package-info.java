/** Commands on return cases that hold several aggregates together. */
@NullMarked
package market.sourcing.domain.returns.handler;

import org.jspecify.annotations.NullMarked;
