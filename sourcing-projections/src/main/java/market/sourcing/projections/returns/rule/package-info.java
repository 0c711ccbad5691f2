/** On which terms factories take goods back: what binds now, and every version that ever did. */
@NullMarked
package market.sourcing.projections.returns.rule;

import org.jspecify.annotations.NullMarked;
