/** What agents ordered on behalf of customers abroad. */
@NullMarked
package market.sourcing.projections.commission;

import org.jspecify.annotations.NullMarked;
