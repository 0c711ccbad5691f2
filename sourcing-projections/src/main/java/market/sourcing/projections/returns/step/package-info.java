/** What each event of a return case tells, in plain words; shared by the timelines of orders and of cases. */
@NullMarked
package market.sourcing.projections.returns.step;

import org.jspecify.annotations.NullMarked;
