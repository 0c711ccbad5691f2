/** Return cases as boards and their parties see them: every step, whose turn it is until when, and the money that moved. */
@NullMarked
package market.sourcing.projections.returns.cases;

import org.jspecify.annotations.NullMarked;
